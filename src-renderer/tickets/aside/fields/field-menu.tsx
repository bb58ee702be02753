import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '../section.module.css';
import { ICON } from '../../../ui/icon-size.ts';

/** One fact of a ticket: its name, and its value as a button with what it can become. */
export function FieldMenu(props: {
  label: string;
  value: ReactNode;
  isDisabled: boolean;
  testId: string;
  children: ReactNode;
}) {
  return (
    <div className={classes.field}>
      <dt className={classes.label}>{props.label}</dt>
      <dd className={classes.value}>
        <Menu position="bottom-end" width={272} disabled={props.isDisabled}>
          <Menu.Target>
            <button
              type="button"
              className={classes.valueButton}
              disabled={props.isDisabled}
              aria-haspopup="menu"
              data-testid={props.testId}
            >
              {props.value}
              {props.isDisabled ? null : <IconChevronDown {...ICON.mark} />}
            </button>
          </Menu.Target>
          <Menu.Dropdown>{props.children}</Menu.Dropdown>
        </Menu>
      </dd>
    </div>
  );
}

export type FieldProps<T> = { ticket: T; isDisabled: boolean };
