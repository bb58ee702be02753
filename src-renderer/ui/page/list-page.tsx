import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../icon-size.ts';
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

/**
 * A page of the rail whose list stands beside what is open of it: a `ListColumn`, then a `DetailColumn`. Where there is no
 * room for both, the list is there until something is open.
 */
export function SplitPage(props: { testId: string; isOpen: boolean; children: ReactNode }) {
  const { testId, isOpen, children } = props;
  return (
    <main className={`${classes.page} ${classes.split}`} data-open={isOpen} data-testid={testId}>
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

/** What is open, or a note that something can be chosen. `onBack` leads to the list where that is not in sight. */
export function DetailColumn({ onBack, children }: { onBack: () => void; children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className={classes.detail}>
      <div className={classes.back}>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconArrowLeft {...ICON.line} />}
          onClick={onBack}
          data-testid="detail-back"
        >
          {t('common.back')}
        </Button>
      </div>
      {children}
    </div>
  );
}
