import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { MenuOption } from '../../ui/menu-option.tsx';

/** A part of the menu of which one is chosen, or none; left out where there is nothing of it. */
export function OneOfOptions<T extends string | number>(props: {
  title: string;
  all: readonly { value: T; words: ReactNode; icon?: ReactNode; testId: string }[];
  chosen: string | number | null;
  /** null: it was chosen, and is taken back. */
  onChoose: (value: T | null) => void;
}) {
  const { title, all, chosen, onChoose } = props;
  if (all.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{title}</Menu.Label>
      {all.map(({ value, words, icon, testId }) => (
        <MenuOption
          key={value}
          kind="one-of"
          isOn={value === chosen}
          icon={icon}
          onChoose={() => onChoose(value === chosen ? null : value)}
          testId={testId}
        >
          {words}
        </MenuOption>
      ))}
    </>
  );
}
