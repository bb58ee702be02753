import type { ReactNode } from 'react';
import classes from './list-page.module.css';

export type PageHeaderProps = {
  title: string;
  /** What the page is for, in a line. */
  hint?: string;
  /** Numbers and buttons at the end of the title's line. */
  actions?: ReactNode;
};

export function PageHeader({ title, hint, actions }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <h1 className={classes.title}>{title}</h1>
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      {hint === undefined ? null : <p className={classes.hint}>{hint}</p>}
    </header>
  );
}
