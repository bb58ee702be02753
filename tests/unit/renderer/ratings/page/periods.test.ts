import { expect, test } from 'vitest';
import { PERIODS, periodUntilToday } from '#renderer/ratings/page/periods.ts';

test.each(PERIODS)('a %s is whole days that end with today', (period) => {
  const now = new Date(2026, 10, 27, 15, 30).getTime();
  const { from, until } = periodUntilToday(period, now);
  expect(until).toBe(new Date(2026, 10, 28).getTime());
  expect(new Date(from).getHours()).toBe(0);
  expect(periodUntilToday(period, now + 60_000)).toEqual({ from, until });
});

test('a week is seven days with today', () => {
  const { from } = periodUntilToday('week', new Date(2026, 10, 27, 15).getTime());
  expect(from).toBe(new Date(2026, 10, 21).getTime());
});
