import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ICON } from './icon-size.ts';
import classes from './menu-option.module.css';

type MenuOptionProps = {
  /** One of several, or on and off by itself. */
  kind: 'one-of' | 'on-off';
  isOn: boolean;
  icon?: ReactNode;
  /** Whether the menu closes when it is chosen. */
  closesMenu?: boolean;
  onChoose: () => void;
  testId: string;
  children: ReactNode;
};

/** An entry of a menu that is chosen or not, with a check at its end. Mantine's plain item would take any other role away. */
export function MenuOption({ kind, isOn, icon, closesMenu = false, ...props }: MenuOptionProps) {
  const shared = {
    checked: isOn,
    closeMenuOnClick: closesMenu,
    rightSection: isOn ? <IconCheck {...ICON.line} /> : null,
    classNames: { itemIndicator: classes.none ?? '', itemLabel: classes.label ?? '' },
    onClick: props.onChoose,
    'data-testid': props.testId,
    children: (
      <>
        {icon}
        {props.children}
      </>
    ),
  };
  return kind === 'one-of' ? (
    <Menu.RadioItem value={props.testId} {...shared} />
  ) : (
    <Menu.CheckboxItem {...shared} />
  );
}
