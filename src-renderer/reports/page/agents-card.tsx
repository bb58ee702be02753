import type { Report } from '#shared/domain/reports/report.ts';
import { useWords } from '../../i18n/use-words.ts';
import { agentRows } from '../words/report-tables.ts';
import { PlainTable } from './plain-table.tsx';
import classes from './reports.module.css';

/** Who did how much, with what says how much there was: nobody is ranked. */
export function AgentsCard({ report }: { report: Report }) {
  const words = useWords();
  const title = words.t('reports.part-agents');
  return (
    <section className={classes.card} data-testid="reports-agents">
      <h2 className={classes.cardTitle}>{title}</h2>
      <p className={classes.soft}>{words.t('reports.part-agents-hint')}</p>
      <PlainTable caption={title} rows={agentRows(report, words)} />
    </section>
  );
}
