import type { RecordPeriod } from '#shared/domain/records/record.ts';
import { addDays } from '#shared/time/local-date.ts';
import { instantOf } from '#shared/time/zone.ts';

export type PeriodName = 'all' | 'month' | 'days';

/** `YYYY-MM-DD`, '' while unfilled. */
export type Days = { from: string; until: string };

/**
 * What was chosen as instants of the pharmacy's clock, the last day wholly in it. @returns null while it is no period: the days
 * are turned around.
 */
export function periodOf(
  name: PeriodName,
  { from, until }: Days,
  { today, timeZone }: { today: string; timeZone: string },
): RecordPeriod | null {
  const start = (day: string): number => instantOf(day, 0, timeZone);
  if (name === 'all') return { from: null, until: null };
  if (name === 'month') {
    const first = `${today.slice(0, 7)}-01`;
    return { from: start(`${addDays(first, -1).slice(0, 7)}-01`), until: start(first) };
  }
  if (from !== '' && until !== '' && from > until) return null;
  return {
    from: from === '' ? null : start(from),
    until: until === '' ? null : start(addDays(until, 1)),
  };
}
