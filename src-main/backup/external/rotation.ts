import { localDateAt } from '#shared/time/zone.ts';
import type { FoundSnapshot } from './layout.ts';

/** However many are taken in a day. */
const NEWEST_KEPT = 3;
const DAYS_KEPT = 7;
const WEEKS_KEPT = 4;
const MONTHS_KEPT = 12;
const DAY_MS = 86_400_000;

/**
 * Which snapshots may go: all but the newest three, and the newest of each of the last seven days, four weeks and twelve
 * months that have one. The order is that of their numbers: what a clock says that was set forward or back names the days
 * and never makes a newer one older, so that it rotates nothing out that time alone would have kept.
 * @param timeZone the pharmacy's, whose days, weeks and months these are.
 */
export function expiredSnapshots(
  snapshots: readonly Pick<FoundSnapshot, 'name' | 'number' | 'takenAt'>[],
  timeZone: string,
): string[] {
  const newestFirst = snapshots.toSorted((a, b) => b.number - a.number);
  const dated = newestFirst.map(({ name, takenAt }) => ({ name, date: localDateAt(takenAt, timeZone) }));
  const dayOf = (date: string): number => Math.floor(Date.parse(date) / DAY_MS);
  const kept = new Set([
    ...dated.slice(0, NEWEST_KEPT).map(({ name }) => name),
    ...newestOfEach(dated, (date) => date, DAYS_KEPT),
    // The pharmacy's week begins on Sunday.
    ...newestOfEach(dated, (date) => Math.floor((dayOf(date) + 4) / 7), WEEKS_KEPT),
    ...newestOfEach(dated, (date) => date.slice(0, 7), MONTHS_KEPT),
  ]);
  return dated.map(({ name }) => name).filter((name) => !kept.has(name));
}

function newestOfEach(
  dated: readonly { name: string; date: string }[],
  periodOf: (date: string) => string | number,
  most: number,
): string[] {
  const seen = new Map<string | number, string>();
  for (const { name, date } of dated) {
    const period = periodOf(date);
    if (!seen.has(period) && seen.size < most) seen.set(period, name);
  }
  return [...seen.values()];
}
