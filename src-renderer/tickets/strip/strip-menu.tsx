import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ICON } from '../../ui/icon-size.ts';
import classes from './ticket-strip.module.css';

/** One fact of the ticket in the strip: its value as a button, and what it can become. */
export function StripMenu(props: {
  label: string;
  value: ReactNode;
  isDisabled: boolean;
  testId: string;
  children: ReactNode;
}) {
  return (
    <Menu position="bottom-start" width={272} disabled={props.isDisabled}>
      <Menu.Target>
        <button
          type="button"
          className={classes.fact}
          disabled={props.isDisabled}
          title={props.label}
          aria-haspopup="menu"
          data-testid={props.testId}
        >
          <span className={classes.hidden}>{`${props.label}: `}</span>
          {props.value}
          {props.isDisabled ? null : <IconChevronDown className={classes.chevron} {...ICON.mark} />}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>{props.children}</Menu.Dropdown>
    </Menu>
  );
}

export type StripProps<T> = { ticket: T; isDisabled: boolean };
