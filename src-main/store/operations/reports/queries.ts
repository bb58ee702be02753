import { countedShare } from '../../rows/reports/counting.ts';
import { listBehind } from '../../rows/reports/lists.ts';
import { readMonthlyReport } from '../../rows/reports/monthly-report.ts';
import { readSpans } from '../../rows/reports/link-spans.ts';
import { sumGaps } from '../../rows/reports/gaps.ts';
import { sliceOf } from '../../rows/reports/sums.ts';
import { readSettings } from '../../rows/settings.ts';
import { instantOf } from '#shared/time/zone.ts';
import { addDays } from '#shared/time/local-date.ts';
import { linkHistoryOf } from '#shared/desk/reports/link-history.ts';
import { LINKS } from '#shared/domain/transport-capabilities.ts';
import { periodBefore } from '#shared/desk/reports/periods.ts';
import type { ReportPeriod } from '#shared/domain/reports/report.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { Query } from '../operation.ts';
import { agentsOf, bucketsOf, figuresFrom, hoursFrom, stepOf, sumsIn } from './read-report.ts';

export const getReport: Query<'getReport'> = (tx, { period, filter }) => {
  const before = periodBefore(period);
  const slice = sliceOf(filter);
  const sums = sumsIn(tx, period, slice);
  return {
    period,
    before,
    figures: figuresFrom(tx, sums, filter),
    figuresBefore: figuresFrom(tx, sumsIn(tx, before, slice), filter),
    step: stepOf(period),
    buckets: bucketsOf(tx, period, filter),
    hours: hoursFrom(slice === '' ? sums : sumsIn(tx, period, '')),
    agents: agentsOf(tx, period, filter),
    gaps: sumGaps(tx, instantsOf(tx, period)),
    counted: countedShare(tx),
  };
};

export const getLinkHistory: Query<'getLinkHistory'> = (tx, { period, now }) => {
  const { from, until } = instantsOf(tx, period);
  return LINKS.flatMap(
    (link) => linkHistoryOf(link, readSpans(tx, link, from), { from, until: Math.min(until, now) }) ?? [],
  );
};

export const getMonthlyReport: Query<'getMonthlyReport'> = (tx) => readMonthlyReport(tx);

export const listReportChats: Query<'listReportChats'> = (tx, { list, period, filter, after, limit }) => {
  const rows = listBehind(tx, {
    list,
    ...instantsOf(tx, period),
    period,
    filter,
    after,
    limit: limit + 1,
  });
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(({ id: _id, ...chat }) => chat),
    next: last === undefined ? null : { at: last.at, id: last.id },
  };
};

/** From the first day's beginning (included) to the last day's end (not included), epoch ms. */
function instantsOf(tx: ReadTx, { from, to }: ReportPeriod): { from: number; until: number } {
  const { timeZone } = readSettings(tx).hours;
  return { from: instantOf(from, 0, timeZone), until: instantOf(addDays(to, 1), 0, timeZone) };
}
