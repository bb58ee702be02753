import type { ReactNode } from 'react';
import classes from './list-page.module.css';
import { PageHeader, type PageHeaderProps } from './page-header.tsx';

type ListPageProps = PageHeaderProps & { testId: string; filters?: ReactNode; children: ReactNode };

/** A page of the rail over its whole width: its header, what narrows it down, and what it shows. */
export function ListPage({ testId, filters, children, ...header }: ListPageProps) {
  return (
    <main className={classes.page} data-testid={testId}>
      <PageHeader {...header} />
      {filters === undefined ? null : <div className={classes.filters}>{filters}</div>}
      {children}
    </main>
  );
}

/** A page of the rail whose list stands beside what is open of it: a `ListColumn`, then a `DetailColumn`. */
export function SplitPage({ testId, children }: { testId: string; children: ReactNode }) {
  return (
    <main className={`${classes.page} ${classes.split}`} data-testid={testId}>
      {children}
    </main>
  );
}

/** The list of a split page, under the page's header and what narrows it down. */
export function ListColumn({
  filters,
  children,
  ...header
}: PageHeaderProps & { filters: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.column} aria-label={header.title}>
      <PageHeader {...header} />
      <div className={classes.filters}>{filters}</div>
      {children}
    </section>
  );
}

/** What is open, or a note that something can be chosen. */
export function DetailColumn({ children }: { children: ReactNode }) {
  return <div className={classes.detail}>{children}</div>;
}
