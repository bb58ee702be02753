import { expect, test } from 'vitest';
import { PERIODS, periodUntilToday } from '#renderer/ratings/page/periods.ts';
import { instantOf, minuteOfDayAt } from '#shared/time/zone.ts';

const CAIRO = 'Africa/Cairo';

test.each(PERIODS)('a %s is whole days that end with today', (period) => {
  const now = instantOf('2026-11-27', 15 * 60 + 30, CAIRO);
  const { from, until } = periodUntilToday(period, now, CAIRO);
  expect(until).toBe(instantOf('2026-11-28', 0, CAIRO));
  expect(minuteOfDayAt(from, CAIRO)).toBe(0);
  expect(periodUntilToday(period, now + 60_000, CAIRO)).toEqual({ from, until });
});

test('a week is seven days with today', () => {
  const { from } = periodUntilToday('week', instantOf('2026-11-27', 15 * 60, CAIRO), CAIRO);
  expect(from).toBe(instantOf('2026-11-21', 0, CAIRO));
});
