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

/** `level`: 0 a day, 1 a month, 2 a year; both ends included. */
export interface CountedRange {
  level: 0 | 1 | 2;
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

/** The fewest sums that make up a period: whole years, months beside them, days at the ends. */
export function rangesOf({ from, to }: ReportPeriod): CountedRange[] {
  return split(from, to, 2).filter((range) => range.from <= range.to);
}

/** The same without years, for what is shown month by month. */
export function monthRangesOf({ from, to }: ReportPeriod): CountedRange[] {
  return split(from, to, 1).filter((range) => range.from <= range.to);
}

function split(from: LocalDate, to: LocalDate, level: 0 | 1 | 2): CountedRange[] {
  if (from > to) return [];
  if (level === 0) return [{ level, from: dayNumber(from), to: dayNumber(to) }];
  const unit = level === 2 ? YEARS : MONTHS;
  const below = level === 2 ? 1 : 0;
  const first = unit.begin(unit.of(from)) === from ? unit.of(from) : unit.of(from) + 1;
  const last = addDays(unit.begin(unit.of(to) + 1), -1) === to ? unit.of(to) : unit.of(to) - 1;
  if (first > last) return split(from, to, below);
  return [
    ...split(from, addDays(unit.begin(first), -1), below),
    { level, from: first, to: last },
    ...split(unit.begin(last + 1), to, below),
  ];
}

interface Unit {
  of(date: LocalDate): number;
  begin(number: number): LocalDate;
}

const MONTHS: Unit = { of: monthNumber, begin: firstOf };
const YEARS: Unit = {
  of: (date) => Number(date.slice(0, 4)),
  begin: (year) => `${String(year).padStart(4, '0')}-01-01`,
};
