import fc from 'fast-check';
import {
  DEFAULT_HOURS,
  WEEKDAYS,
  type Holiday,
  type Hours,
  type Period,
  type Week,
} from '#shared/domain/rules/hours.ts';
import { addDays } from '#shared/time/local-date.ts';

/** The same periods every day. */
export function everyDay(...periods: Period[]): Week {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, periods])) as Week;
}

export function makeHours(changes: Partial<Hours>): Hours {
  return { ...DEFAULT_HOURS, ...changes };
}

export function makeHoliday(from: string, to: string, ...periods: Period[]): Holiday {
  return { from, to, periods, name: { ar: 'عطلة', en: 'Holiday' } };
}

const pad = (value: number): string => String(value).padStart(2, '0');
const time = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`);
const period = fc.record({ from: time, to: fc.oneof(time, fc.constant('24:00')) });
const periods = fc.array(period, { maxLength: 3 });
const week: fc.Arbitrary<Week> = fc
  .tuple(periods, periods, periods, periods, periods, periods, periods)
  .map((days) => Object.fromEntries(WEEKDAYS.map((day, index) => [day, days[index] ?? []])) as Week);
const range = fc
  .tuple(fc.nat(730), fc.nat(40))
  .map(([start, length]) => [addDays('2026-01-01', start), addDays('2026-01-01', start + length)] as const);

/** Hours as odd as the shape allows, overlaps and empty periods included, in 2026 and 2027. */
export const anyHours: fc.Arbitrary<Hours> = fc.record({
  timeZone: fc.constantFrom('Africa/Cairo', 'Asia/Riyadh', 'America/New_York', 'Australia/Lord_Howe'),
  week,
  ramadan: fc.option(fc.tuple(range, week).map(([[from, to], own]) => ({ from, to, week: own }))),
  holidays: fc.array(
    fc.tuple(range, periods).map(([[from, to], own]) => makeHoliday(from, to, ...own)),
    { maxLength: 3 },
  ),
});

/** An instant of 2026 or 2027, with seconds and milliseconds. */
export const anyInstant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
