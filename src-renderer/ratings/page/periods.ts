import type { RatingPeriod } from '../ratings-api.ts';

export const PERIODS = ['week', 'month', 'quarter'] as const;
export type Period = (typeof PERIODS)[number];

const DAYS: Readonly<Record<Period, number>> = { week: 7, month: 30, quarter: 90 };

/** Whole days of this PC's calendar, up to the end of today. @param now epoch ms. */
export function periodUntilToday(period: Period, now: number): RatingPeriod {
  const until = new Date(now);
  until.setHours(24, 0, 0, 0);
  const from = new Date(until);
  from.setDate(from.getDate() - DAYS[period]);
  return { from: from.getTime(), until: until.getTime() };
}
