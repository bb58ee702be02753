import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { namedPeriod } from '#shared/desk/reports/periods.ts';
import { NO_REPORT_FILTER, type ReportFilter } from '#shared/domain/reports/report.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { pharmacyDay } from '../../i18n/pharmacy-clock.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { ListPage } from '../../ui/page/list-page.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { ReportChatsDialog, type ListBehind } from '../dialogs/report-chats-dialog.tsx';
import { MonthlyDialog } from '../monthly/monthly-dialog.tsx';
import { useLinkHistory, useReport, type Asked } from '../reports-api.ts';
import { mainLines, partsOf } from '../words/report-parts.ts';
import { ExportMenu } from './export-menu.tsx';
import { PrintedTitle } from './printed-title.tsx';
import { LinksCard } from './links-card.tsx';
import { ReportFigures } from './report-figures.tsx';
import { ReportFilters, type Chosen } from './report-filters.tsx';
import classes from './reports.module.css';

/** The figures of a period beside those of the one before. */
export function ReportDesk() {
  const { t } = useWords();
  const pharmacyName = useSettings().data?.pharmacyName ?? '';
  const today = pharmacyDay(useToday());
  const [chosen, setChosen] = useState<Chosen>({ name: 'days-30' });
  const [filter, setFilter] = useState<ReportFilter>(NO_REPORT_FILTER);
  const [isMonthly, setMonthly] = useState(false);
  const [behind, setBehind] = useState<ListBehind | null>(null);
  const period = chosen.name === 'chosen' ? chosen.period : namedPeriod(chosen.name, today);
  const asked: Asked = { period, filter };
  const report = useReport(asked);
  const { data } = report;
  const links = useLinkHistory(period).data;
  return (
    <ListPage
      testId="reports-page"
      title={t('reports.title')}
      actions={
        data === undefined ? undefined : (
          <ExportMenu report={data} filter={filter} links={links ?? []} onMonthly={() => setMonthly(true)} />
        )
      }
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
        <PrintedTitle pharmacyName={pharmacyName} />
        {report.isError && data === undefined ? (
          <ErrorNotice code={errorCodeOf(report.error)} onRetry={() => void report.refetch()} />
        ) : null}
        {report.isPending ? <Skeleton height={220} radius="lg" /> : null}
        {data === undefined ? null : (
          <ReportFigures
            report={data}
            filter={filter}
            head={
              data.period.from === today && data.period.to === today ? null : (
                <TodayStrip today={today} filter={filter} />
              )
            }
            onList={(list) => setBehind({ list, ...asked })}
          >
            <LinksCard links={links ?? []} chats={data.gaps.chats} />
          </ReportFigures>
        )}
      </div>
      {isMonthly ? <MonthlyDialog onClose={() => setMonthly(false)} /> : null}
      {behind === null ? null : <ReportChatsDialog behind={behind} onClose={() => setBehind(null)} />}
    </ListPage>
  );
}

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
