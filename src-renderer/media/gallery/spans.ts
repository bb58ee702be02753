import type { MediaSpan } from '../../api/query-keys.ts';

export const QUICK_SPANS = ['any-time', 'today', 'week', 'month'] as const;
export type QuickSpan = (typeof QUICK_SPANS)[number];

const DAYS: Readonly<Record<Exclude<QuickSpan, 'any-time'>, number>> = { today: 1, week: 7, month: 30 };

/** The last days, today included, from midnight on; days are calendar days, which may have 23 or 25 hours. */
export function quickSpan(name: QuickSpan, now: number): MediaSpan {
  if (name === 'any-time') return {};
  const start = new Date(now);
  start.setHours(0, 0, 0, 0);
  start.setDate(start.getDate() - DAYS[name] + 1);
  return { from: start.getTime() };
}

/** @param day `2026-11-21` as a date input gives it; '' for none. @returns its midnight, epoch ms. */
function startOfDay(day: string): number | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  return new Date(year, month - 1, date).getTime();
}

/** Both days belong to the span. */
export function spanOfDays(first: string, last: string): MediaSpan {
  const lastStart = startOfDay(last);
  const until = lastStart === undefined ? undefined : new Date(lastStart);
  until?.setDate(until.getDate() + 1);
  return { from: startOfDay(first), until: until?.getTime() };
}
