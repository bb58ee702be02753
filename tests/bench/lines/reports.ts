import { NO_REPORT_FILTER, type ReportPeriod } from '#shared/domain/reports/report.ts';
import { addDays } from '#shared/time/local-date.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { Transact } from '#main/store/transaction/transact.ts';
import { openEncrypted } from '../databases.ts';
import type { BenchContext } from '../frame/context.ts';
import { interleave } from '../frame/interleave.ts';
import type { Case, NodeLine } from '../frame/line.ts';
import { BENCH_KEY, keptFile } from '../frame/seeded.ts';
import { fillYears, LAST_DAY, YEARS } from '../report-years.ts';

const PAIRS = 60;
const LAST_YEAR = Number(LAST_DAY.slice(0, 4));

const back = (days: number): ReportPeriod => ({ from: addDays(LAST_DAY, 1 - days), to: LAST_DAY });

const PERIODS: readonly (readonly [name: string, month: ReportPeriod, years: ReportPeriod])[] = [
  ['the last 30 days', back(30), back(YEARS * 365 + 1)],
  [
    'a month of the calendar',
    { from: `${LAST_YEAR}-10-01`, to: `${LAST_YEAR}-10-31` },
    { from: `${LAST_YEAR - YEARS}-01-01`, to: `${LAST_YEAR - 1}-12-31` },
  ],
];

const report = (transact: Transact, period: ReportPeriod) => () =>
  transact((tx) => operations.getReport(tx, { period, filter: NO_REPORT_FILTER }));

function yearsAgainstMonth(context: BenchContext): readonly Case[] {
  const file = keptFile(
    context.run,
    { name: `years-${YEARS}`, what: `${YEARS} years of reports` },
    fillYears,
  );
  const { database, transact } = openEncrypted(file, BENCH_KEY);
  try {
    return PERIODS.map(([name, month, years]) => ({
      name,
      pairs: interleave(context, PAIRS, {
        dividend: report(transact, years),
        divisor: report(transact, month),
      }),
    }));
  } finally {
    database.close();
  }
}

export const REPORT_LINES: readonly NodeLine[] = [
  {
    id: 'report-years',
    what: `the report of ${YEARS} years ÷ the report of one month`,
    runs: 'node',
    dividend: `${YEARS} years`,
    divisor: 'a month',
    unit: 'ms',
    goal: { atMost: 2 },
    shortBound: null,
    budgetSeconds: 5,
    measure: yearsAgainstMonth,
  },
];
