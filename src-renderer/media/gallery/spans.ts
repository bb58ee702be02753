import { addDays } from '#shared/time/local-date.ts';
import { instantOf, localDateAt } from '#shared/time/zone.ts';
import type { MediaSpan } from '../../api/query-keys.ts';

export const QUICK_SPANS = ['any-time', 'today', 'week', 'month'] as const;
export type QuickSpan = (typeof QUICK_SPANS)[number];

const DAYS: Readonly<Record<Exclude<QuickSpan, 'any-time'>, number>> = { today: 1, week: 7, month: 30 };

/** The last days of the pharmacy's calendar, today included, from midnight on; a day may have 23 or 25 hours. */
export function quickSpan(name: QuickSpan, now: number, timeZone: string): MediaSpan {
  if (name === 'any-time') return {};
  return { from: instantOf(addDays(localDateAt(now, timeZone), 1 - DAYS[name]), 0, timeZone) };
}

/** Both days (`2026-11-21`, '' for none) belong to the span. */
export function spanOfDays(first: string, last: string, timeZone: string): MediaSpan {
  return {
    from: first === '' ? undefined : instantOf(first, 0, timeZone),
    until: last === '' ? undefined : instantOf(addDays(last, 1), 0, timeZone),
  };
}
