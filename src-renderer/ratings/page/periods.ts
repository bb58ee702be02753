import { addDays } from '#shared/time/local-date.ts';
import { instantOf, localDateAt } from '#shared/time/zone.ts';
import type { RatingPeriod } from '../ratings-api.ts';

export const PERIODS = ['week', 'month', 'quarter'] as const;
export type Period = (typeof PERIODS)[number];

const DAYS: Readonly<Record<Period, number>> = { week: 7, month: 30, quarter: 90 };

/** Whole days of the pharmacy's calendar, up to the end of today. @param now epoch ms. */
export function periodUntilToday(period: Period, now: number, timeZone: string): RatingPeriod {
  const end = addDays(localDateAt(now, timeZone), 1);
  return {
    from: instantOf(addDays(end, -DAYS[period]), 0, timeZone),
    until: instantOf(end, 0, timeZone),
  };
}
