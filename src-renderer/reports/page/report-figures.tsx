import { IconChartBar } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Report, ReportFilter, ReportList } from '#shared/domain/reports/report.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { mainLines, partsOf } from '../words/report-parts.ts';
import { sayDate } from '../words/say.ts';
import { AgentsCard } from './agents-card.tsx';
import { ColumnChart } from './column-chart.tsx';
import { FigureCards } from './figure-cards.tsx';
import { HeatMap } from './heat-map.tsx';
import { PartCard } from './part-card.tsx';
import classes from './reports.module.css';

/** The figures of a report, on the screen and on paper. */
export function ReportFigures(props: {
  report: Report;
  filter: ReportFilter;
  /** Under the period's line. */
  head?: ReactNode;
  /** Where somebody can look at what lies behind a figure. */
  onList?: (list: ReportList) => void;
  /** What else belongs to it, at the end. */
  children?: ReactNode;
}) {
  const words = useWords();
  const { t } = words;
  const { report, filter } = props;
  const onList = props.onList ?? (() => {});
  const { period, before, counted } = report;
  const parts = partsOf(report, filter, words);
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  const values = { from: sayDate(before.from), to: sayDate(before.to) };
  return (
    <>
      <p className={classes.span} data-testid="reports-span">
        <strong>{t('reports.span', { from: sayDate(period.from), to: sayDate(period.to) })}</strong>
        <span className={classes.soft}>{t('reports.compared', values)}</span>
      </p>
      {counted < 1 ? (
        <p className={classes.note} role="status">
          {t('reports.counting', { percent: isolateLtr(String(Math.floor(counted * 100))) })}
        </p>
      ) : null}
      {isNarrowed ? <p className={classes.soft}>{t('reports.narrowed')}</p> : null}
      {props.head}
      {isEmpty(report) ? (
        <EmptyNote
          picture={<IconChartBar {...ICON.note} />}
          title={t('reports.none-title')}
          body={t('reports.none-body')}
        />
      ) : (
        <>
          <FigureCards lines={mainLines(parts, words)} onList={onList} />
          <ColumnChart report={report} />
          <div className={classes.parts}>
            {parts.map((part) => (
              <PartCard key={part.id} part={part} onList={onList} />
            ))}
          </div>
          <AgentsCard report={report} />
          {isNarrowed ? null : <HeatMap report={report} />}
          {isNarrowed ? null : props.children}
        </>
      )}
    </>
  );
}

const isEmpty = ({ figures, figuresBefore }: Report): boolean =>
  [figures, figuresBefore].every(
    ({ messages, tickets, prescriptions }) =>
      messages.in + messages.out + tickets.opened + tickets.resolved + prescriptions.new === 0,
  );
