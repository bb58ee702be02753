import { firstOf, dayNumber, dateOfDay, monthNumber } from '#shared/desk/reports/periods.ts';
import { addTo, between, together, type Running } from '#shared/desk/reports/running.ts';
import type { CountedRange } from '#shared/desk/reports/periods.ts';
import type { ReportSum } from '#shared/desk/reports/sums.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { parseJson } from '../json-column.ts';
import { plain } from './plain.ts';
import { AGENT_FIGURES, FIGURES, listTotals, type FigureSet } from './sums.ts';

/** Fewer months are read as they are as fast. */
const WORTH_MONTHS = 3;

/** A piece of the upkeep: with ten colleagues a month is some thousand sums. */
const MONTHS_A_STEP = 4;

const selectUntil = statement(() =>
  query.selectFrom('report_calendar').select('running_until as until').where('id', '=', 1),
);

const updateUntil = statement((p: { day: number }) =>
  query.updateTable('report_calendar').set({ running_until: p.day }).where('id', '=', 1),
);

const selectTotals = statement((p: { slice: string; month: number }) =>
  query
    .selectFrom('report_running')
    .select('totals')
    .where('slice', '=', p.slice)
    .where('month', '<=', p.month)
    .orderBy('month', 'desc')
    .limit(1),
);

const insertTotals = statement((p: { slice: string; month: number; totals: string }) =>
  query.insertInto('report_running').values({ slice: p.slice, month: p.month, totals: p.totals }),
);

const removeFrom = statement((p: { month: number }) =>
  query.deleteFrom('report_running').where('month', '>=', p.month),
);

const selectMonths = plain<{ from: number; end: number }, { month: number }>(
  `SELECT DISTINCT period AS month FROM report_sums
   WHERE slice = '' AND level = 1 AND period >= ? AND period < ? AND (count <> 0 OR amount <> 0)
   ORDER BY period LIMIT ${MONTHS_A_STEP}`,
  ({ from, end }) => [from, end],
);

const selectSlices = plain<object, { slice: string }>(
  `WITH RECURSIVE slices (slice) AS (
     SELECT min(slice) FROM report_sums
     UNION ALL
     SELECT (SELECT min(slice) FROM report_sums AS sums WHERE sums.slice > slices.slice) FROM slices
       WHERE slices.slice IS NOT NULL)
   SELECT slice FROM slices WHERE slice IS NOT NULL`,
);

/** The last month up to whose end the running totals are true; below every month where none is. */
const lastRunningMonth = (tx: ReadTx): number =>
  monthNumber(dateOfDay(tx.get(selectUntil, {})?.until ?? 0)) - 1;

/** All that was up to a month's end; undefined where it cannot be read. `month` is no later than the last running one. */
function readRunning(tx: ReadTx, slice: string, month: number): Running | undefined {
  const row = tx.get(selectTotals, { slice, month });
  if (row === undefined) return {};
  // No schema: to check some thousand pairs would take longer than the rest of the report.
  const totals = parseJson(row.totals);
  return typeof totals === 'object' && totals !== null ? (totals as Running) : undefined;
}

/**
 * The sums of some days and months: whole months between two running totals as what came between them, and all else from the
 * sums themselves. So it is exact whether or not the running totals have been brought up to date.
 */
export function sumRanges(
  tx: ReadTx,
  figures: FigureSet,
  { slice, ranges }: { slice: string; ranges: readonly CountedRange[] },
): ReportSum[] {
  const months = ranges.find(({ level }) => level === 1);
  if (months === undefined) return listTotals(tx, figures, { slice, ranges });
  const last = Math.min(months.to, lastRunningMonth(tx));
  if (last - months.from + 1 < WORTH_MONTHS) return listTotals(tx, figures, { slice, ranges });
  const later = readRunning(tx, slice, last);
  const earlier = readRunning(tx, slice, months.from - 1);
  if (later === undefined || earlier === undefined) return listTotals(tx, figures, { slice, ranges });
  const rest = ranges
    .map((range) => (range === months ? { ...range, from: last + 1 } : range))
    .filter(({ from, to }) => from <= to);
  const whole = between(later, earlier, figures === 'all' ? FIGURES : AGENT_FIGURES);
  return rest.length === 0
    ? whole
    : together([...whole, ...listTotals(tx, figures, { slice, ranges: rest })]);
}

/** Every running total is to be made anew. */
export function forgetRunning(tx: Tx): void {
  tx.run(updateUntil, { day: 0 });
  tx.run(removeFrom, { month: 0 });
}

/**
 * Brings the running totals some months further, up to the end of the month before this day's.
 * @param today days since 1970 @returns whether they are there.
 */
export function advanceRunning(tx: Tx, today: number): { isDone: boolean } {
  const end = monthNumber(dateOfDay(today));
  const from = lastRunningMonth(tx) + 1;
  if (from >= end) return { isDone: true };
  tx.run(removeFrom, { month: from });
  const months = tx.all(selectMonths, { from, end }).map(({ month }) => month);
  for (const { slice } of tx.all(selectSlices, {})) addMonths(tx, slice, from - 1, months);
  const isDone = months.length < MONTHS_A_STEP;
  const next = isDone ? end : (months.at(-1) ?? from) + 1;
  tx.run(updateUntil, { day: dayNumber(firstOf(next)) });
  return { isDone };
}

function addMonths(tx: Tx, slice: string, before: number, months: readonly number[]): void {
  const running = readRunning(tx, slice, before) ?? {};
  for (const month of months) {
    const sums = listTotals(tx, 'all', { slice, ranges: [{ level: 1, from: month, to: month }] });
    if (sums.length === 0) continue;
    addTo(running, sums);
    tx.run(insertTotals, { slice, month, totals: JSON.stringify(running) });
  }
}
