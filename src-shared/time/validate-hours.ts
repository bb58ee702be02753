import { WEEKDAYS, type Hours, type Period, type Week, type Weekday } from '../domain/rules/hours.ts';
import { isTimeZone } from '../domain/rules/time-zone.ts';
import { minutesOf } from './open-stretches.ts';

/** Where a problem is: a day of one of the weeks, a holiday by its place in the list, or the whole. */
export type HoursPlace =
  | { in: 'week' | 'ramadan'; day: Weekday | null }
  | { in: 'holiday'; index: number }
  | { in: 'whole' };

/**
 * - `period-empty`: it ends where it begins; around the clock is 00:00–24:00.
 * - `periods-overlap`: with another of the day, or with the night shift of the day before.
 * - `range-backwards`: the last day is before the first. `holidays-overlap`: a day is in two holidays.
 * - `never-open`: a week without a single period. `time-zone-unknown`: not an IANA name.
 */
export type HoursProblemCode =
  | 'period-empty'
  | 'periods-overlap'
  | 'range-backwards'
  | 'holidays-overlap'
  | 'never-open'
  | 'time-zone-unknown';

export type HoursProblem = { code: HoursProblemCode; place: HoursPlace };

const WEEK_MINUTES = 7 * 1440;

/** What contradicts itself in hours of the right shape; nothing when they can be kept. */
export function listHoursProblems(hours: Hours): HoursProblem[] {
  return [
    ...(isTimeZone(hours.timeZone)
      ? []
      : [{ code: 'time-zone-unknown', place: { in: 'whole' } } satisfies HoursProblem]),
    ...weekProblems(hours.week, 'week'),
    ...ramadanProblems(hours.ramadan),
    ...hours.holidays.flatMap((_, index) => holidayProblems(hours.holidays, index)),
  ];
}

function ramadanProblems(ramadan: Hours['ramadan']): HoursProblem[] {
  if (!ramadan) return [];
  const problems = weekProblems(ramadan.week, 'ramadan');
  if (ramadan.to < ramadan.from)
    problems.push({ code: 'range-backwards', place: { in: 'ramadan', day: null } });
  return problems;
}

function weekProblems(week: Week, where: 'week' | 'ramadan'): HoursProblem[] {
  const problems: HoursProblem[] = [];
  for (const [index, day] of WEEKDAYS.entries()) {
    const place: HoursPlace = { in: where, day };
    if (week[day].some(isEmpty)) problems.push({ code: 'period-empty', place });
    const yesterday = WEEKDAYS[(index + 6) % 7] ?? day;
    const nightShifts = week[yesterday]
      .map(minutesOf)
      .filter(({ to }) => to > 1440)
      .map(({ to }) => ({ from: 0, to: to - 1440 }));
    if (overlap([...nightShifts, ...week[day].map(minutesOf)])) {
      problems.push({ code: 'periods-overlap', place });
    }
  }
  if (WEEKDAYS.every((day) => week[day].length === 0)) {
    problems.push({ code: 'never-open', place: { in: where, day: null } });
  }
  return problems;
}

function holidayProblems(holidays: Hours['holidays'], index: number): HoursProblem[] {
  const holiday = holidays[index];
  if (!holiday) return [];
  const place: HoursPlace = { in: 'holiday', index };
  const earlier = holidays.slice(0, index);
  const codes: HoursProblemCode[] = [];
  if (holiday.to < holiday.from) codes.push('range-backwards');
  if (earlier.some((other) => other.from <= holiday.to && holiday.from <= other.to)) {
    codes.push('holidays-overlap');
  }
  if (holiday.periods.some(isEmpty)) codes.push('period-empty');
  if (overlap(holiday.periods.map(minutesOf))) codes.push('periods-overlap');
  return codes.map((code) => ({ code, place }));
}

function isEmpty(period: Period): boolean {
  const { from, to } = minutesOf(period);
  return from === to;
}

function overlap(spans: { from: number; to: number }[]): boolean {
  const sorted = [...spans].sort((one, other) => one.from - other.from);
  return sorted.some((span, index) => (sorted[index + 1]?.from ?? WEEK_MINUTES) < span.to);
}
