import type { LocalDate } from '../../domain/rules/hours.ts';
import type { ReportPeriod } from '../../domain/reports/report.ts';
import { addDays, daysFrom } from '../../time/local-date.ts';

/** As many days, right before. */
export function periodBefore({ from, to }: ReportPeriod): ReportPeriod {
  const days = daysFrom(from, to) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

export const PERIOD_NAMES = [
  'today',
  'yesterday',
  'week',
  'days-30',
  'month',
  'last-month',
  'year',
  'years-5',
] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

/** What the names mean today. A week is seven days with today; a month, a year and five years begin on their first. */
export function namedPeriod(name: PeriodName, today: LocalDate): ReportPeriod {
  switch (name) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'week':
      return { from: addDays(today, -6), to: today };
    case 'days-30':
      return { from: addDays(today, -29), to: today };
    case 'month':
      return { from: firstOfMonth(today), to: today };
    case 'last-month': {
      const to = addDays(firstOfMonth(today), -1);
      return { from: firstOfMonth(to), to };
    }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'years-5':
      return { from: `${Number(today.slice(0, 4)) - 4}-01-01`, to: today };
  }
}

const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;

/** `level`: 0 a day, 1 a month; both ends included. */
export interface CountedRange {
  level: 0 | 1;
  from: number;
  to: number;
}

const DAY_MS = 86_400_000;

/** Days since 1970. */
export const dayNumber = (date: LocalDate): number => Date.parse(date) / DAY_MS;

export const dateOfDay = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Months since the year 0. */
export const monthNumber = (date: LocalDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

export const firstOf = (month: number): LocalDate =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** The fewest sums that make up a period: whole months, and days at the ends. */
export function rangesOf({ from, to }: ReportPeriod): CountedRange[] {
  const first = firstOfMonth(from) === from ? monthNumber(from) : monthNumber(from) + 1;
  const last = addDays(to, 1) === firstOf(monthNumber(to) + 1) ? monthNumber(to) : monthNumber(to) - 1;
  if (first > last) return daysIn(from, to);
  return [
    ...daysIn(from, addDays(firstOf(first), -1)),
    { level: 1, from: first, to: last },
    ...daysIn(firstOf(last + 1), to),
  ];
}

const daysIn = (from: LocalDate, to: LocalDate): CountedRange[] =>
  from > to ? [] : [{ level: 0, from: dayNumber(from), to: dayNumber(to) }];
