import type { CSSProperties } from 'react';
import type { Report, ReportBucket } from '#shared/domain/reports/report.ts';
import { useWords } from '../../i18n/use-words.ts';
import { flowTable } from '../words/report-tables.ts';
import { sayDate } from '../words/say.ts';
import { PlainTable } from './plain-table.tsx';
import charts from './charts.module.css';
import classes from './reports.module.css';

const DRAWN = ['in', 'out'] as const;

/** Messages step by step, as columns from the side on which one begins to read; the same as a table below. */
export function ColumnChart({ report }: { report: Report }) {
  const words = useWords();
  const { t } = words;
  const { buckets } = report;
  const most = Math.max(1, ...buckets.flatMap((bucket) => DRAWN.map((name) => bucket[name])));
  const table = flowTable(report, words);
  const first = buckets[0]?.from;
  const last = buckets.at(-1)?.from;
  return (
    <section className={classes.card}>
      <h2 className={classes.cardTitle}>{table.title}</h2>
      <p className={charts.legend} aria-hidden="true">
        {DRAWN.map((name) => (
          <span key={name} className={charts.key}>
            <span className={charts.swatch} data-of={name} />
            {t(`reports.${name}`)}
          </span>
        ))}
        <span className={charts.most}>{most}</span>
      </p>
      <div className={charts.columns} aria-hidden="true" data-testid="reports-columns">
        {buckets.map((bucket) => (
          <Column key={bucket.from} bucket={bucket} most={most} />
        ))}
      </div>
      <p className={charts.ends} aria-hidden="true">
        <span>{first === undefined ? '' : sayDate(first)}</span>
        <span>{last === undefined || last === first ? '' : sayDate(last)}</span>
      </p>
      <div className={classes.printed}>
        <PlainTable caption={table.title} rows={table.rows} />
      </div>
      <details className={classes.details}>
        <summary>{t('reports.as-table')}</summary>
        <PlainTable caption={table.title} rows={table.rows} />
      </details>
    </section>
  );
}

function Column({ bucket, most }: { bucket: ReportBucket; most: number }) {
  const { t } = useWords();
  const said = DRAWN.map((name) => `${t(`reports.${name}`)}: ${bucket[name]}`).join(' · ');
  return (
    <div className={charts.column} title={`${sayDate(bucket.from)} · ${said}`}>
      {DRAWN.map((name) => (
        <span
          key={name}
          className={charts.bar}
          data-of={name}
          data-empty={bucket[name] === 0}
          style={{ '--share': bucket[name] / most } as CSSProperties}
        />
      ))}
    </div>
  );
}
