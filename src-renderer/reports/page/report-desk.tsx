import { Skeleton } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useState } from 'react';
import { namedPeriod } from '#shared/desk/reports/periods.ts';
import { NO_REPORT_FILTER, type Report, type ReportFilter } from '#shared/domain/reports/report.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { pharmacyDay } from '../../i18n/pharmacy-clock.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { ListPage } from '../../ui/page/list-page.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { ReportChatsDialog, type ListBehind } from '../dialogs/report-chats-dialog.tsx';
import { useReport, type Asked } from '../reports-api.ts';
import { mainLines, partsOf } from '../words/report-parts.ts';
import { sayDate } from '../words/say.ts';
import { AgentsCard } from './agents-card.tsx';
import { ColumnChart } from './column-chart.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FigureCards } from './figure-cards.tsx';
import { HeatMap } from './heat-map.tsx';
import { PartCard } from './part-card.tsx';
import { ReportFilters, type Chosen } from './report-filters.tsx';
import classes from './reports.module.css';

/** The figures of a period beside those of the one before. */
export function ReportDesk() {
  const { t } = useWords();
  const today = pharmacyDay(useToday());
  const [chosen, setChosen] = useState<Chosen>({ name: 'days-30' });
  const [filter, setFilter] = useState<ReportFilter>(NO_REPORT_FILTER);
  const [behind, setBehind] = useState<ListBehind | null>(null);
  const period = chosen.name === 'chosen' ? chosen.period : namedPeriod(chosen.name, today);
  const asked: Asked = { period, filter };
  const report = useReport(asked);
  const { data } = report;
  return (
    <ListPage
      testId="reports-page"
      title={t('reports.title')}
      actions={data === undefined ? undefined : <ExportMenu report={data} filter={filter} />}
      filters={
        <ReportFilters
          today={today}
          chosen={chosen}
          period={period}
          filter={filter}
          onChoose={setChosen}
          onFilter={setFilter}
        />
      }
    >
      <div className={classes.content} data-prints>
        <p className={classes.printed} aria-hidden="true">
          {t('reports.title')}
        </p>
        {report.isError && data === undefined ? (
          <ErrorNotice code={errorCodeOf(report.error)} onRetry={() => void report.refetch()} />
        ) : null}
        {report.isPending ? <Skeleton height={220} radius="lg" /> : null}
        {data === undefined ? null : (
          <Figures
            report={data}
            asked={asked}
            today={today}
            onList={(list, title) => setBehind({ list, title, ...asked })}
          />
        )}
      </div>
      {behind === null ? null : <ReportChatsDialog behind={behind} onClose={() => setBehind(null)} />}
    </ListPage>
  );
}

type FiguresProps = {
  report: Report;
  asked: Asked;
  today: string;
  onList: (list: ListBehind['list'], title: string) => void;
};

function Figures({ report, asked, today, onList }: FiguresProps) {
  const words = useWords();
  const { t } = words;
  const { filter } = asked;
  const { period, before, counted, gaps } = report;
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
      {period.from === today && period.to === today ? null : <TodayStrip today={today} filter={filter} />}
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
          {gaps.chats === 0 ? null : <p className={classes.note}>{`${t('reports.gaps')}: ${gaps.chats}`}</p>}
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

/** What there is of today, over whatever period is looked at. */
function TodayStrip({ today, filter }: { today: string; filter: ReportFilter }) {
  const words = useWords();
  const { data } = useReport({ period: { from: today, to: today }, filter });
  if (data === undefined || data.period.from !== today || data.period.to !== today) return null;
  const lines = mainLines(partsOf(data, filter, words), words);
  return (
    <section className={classes.today} aria-label={words.t('reports.today')} data-testid="reports-today">
      <h2 className={classes.cardTitle}>{words.t('reports.today')}</h2>
      <dl className={classes.todayLines}>
        {lines.slice(0, 7).map(({ label, now }) => (
          <div key={label} className={classes.todayLine}>
            <dt>{label}</dt>
            <dd>
              <bdi>{now}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
