import { localDateAt } from '#shared/time/zone.ts';

const DAYS_KEPT = 7;
const WEEKS_KEPT = 4;
const DAY_MS = 86_400_000;

/** Less than a day, so that a PC switched on at the same hour each morning takes one every morning. */
const DUE_AFTER_MS = 20 * 60 * 60 * 1000;

/**
 * The newest of these moments (epoch ms). One that has not come yet is of a clock that was ahead: nobody knows how old it
 * is, so it counts only where there is no other.
 */
export function newestOf(times: readonly number[], now: number): number | undefined {
  return newestFirst(times, now)[0];
}

/** Whether the newest backup (epoch ms, undefined for none) is too old, or of a clock that has been set back. */
export function isBackupDue(newestAt: number | undefined, now: number): boolean {
  return newestAt === undefined || newestAt > now || now - newestAt >= DUE_AFTER_MS;
}

/**
 * Which backups may go: all but the newest of each of the last seven days that have one, and of each of the last four
 * weeks that have one. Days without a backup do not use up the seven: a pharmacy that was closed keeps its old ones. What
 * was just taken stays whatever the clock says, and what is of a day that has not come yet makes room for the others.
 * @param times epoch ms, in any order. `timeZone`: the pharmacy's, whose days and weeks these are.
 */
export function expiredBackups(
  times: readonly number[],
  { now, timeZone, justTaken }: { now: number; timeZone: string; justTaken?: number | undefined },
): number[] {
  const others = newestFirst(times, now).filter((at) => at !== justTaken);
  const localDay = (at: number): number => Math.floor(Date.parse(localDateAt(at, timeZone)) / DAY_MS);
  const inOrder = justTaken === undefined ? others : [justTaken, ...others];
  const kept = new Set([
    ...newestOfEach(inOrder, localDay, DAYS_KEPT),
    ...newestOfEach(inOrder, (at) => Math.floor((localDay(at) + 4) / 7), WEEKS_KEPT),
  ]);
  return times.filter((at) => !kept.has(at));
}

function newestFirst(times: readonly number[], now: number): number[] {
  const descending = times.toSorted((a, b) => b - a);
  return [...descending.filter((at) => at <= now), ...descending.filter((at) => at > now)];
}

function newestOfEach(inOrder: readonly number[], periodOf: (at: number) => number, most: number): number[] {
  const seen = new Map<number, number>();
  for (const at of inOrder) {
    const period = periodOf(at);
    if (!seen.has(period) && seen.size < most) seen.set(period, at);
  }
  return [...seen.values()];
}
