import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ICON } from '../ui/icon-size.ts';
import classes from './way.module.css';

/** What else can be done at a door, side by side under its card. */
export function Ways({ children }: { children: ReactNode }) {
  return <div className={classes.ways}>{children}</div>;
}

type WayProps = {
  title: string;
  hint: string;
  icon: Icon;
  isBusy?: boolean;
  onTake: () => void;
  testId: string;
};

export function Way({ title, hint, icon: WayIcon, isBusy = false, onTake, testId }: WayProps) {
  return (
    <button type="button" className={classes.way} disabled={isBusy} onClick={onTake} data-testid={testId}>
      <WayIcon {...ICON.large} className={classes.icon} />
      <span className={classes.words}>
        <strong>{title}</strong>
        <small>{hint}</small>
      </span>
    </button>
  );
}
