import type { ExternalSchedule } from '#shared/domain/data/external-backup.ts';
import { instantOf, localDateAt } from '#shared/time/zone.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAY_MINUTES = 1440;

/** Somebody is told when nothing good was written for so long. */
const OVERDUE_MS = 2 * DAY_MS;

/**
 * When the next snapshot is due, epoch ms: one that was missed because the PC was off is due at once, and so is one after
 * a last one of a time that has not come yet, which is of a clock that was ahead.
 * @param lastAt null when there is none.
 */
export function nextDueAt(
  schedule: ExternalSchedule,
  { lastAt, now, timeZone }: { lastAt: number | null; now: number; timeZone: string },
): number {
  if (lastAt === null || lastAt > now) return now;
  if (schedule.kind === 'every') return lastAt + schedule.hours * HOUR_MS;
  const date = localDateAt(lastAt, timeZone);
  const sameDay = instantOf(date, schedule.minute, timeZone);
  return sameDay > lastAt ? sameDay : instantOf(date, schedule.minute + DAY_MINUTES, timeZone);
}

/** @param since when the target was chosen, where there is no snapshot yet. */
export function isOverdue(
  schedule: ExternalSchedule,
  { lastAt, since, now }: { lastAt: number | null; since: number; now: number },
): boolean {
  const intervalMs = schedule.kind === 'every' ? schedule.hours * HOUR_MS : DAY_MS;
  const ageMs = now - (lastAt ?? since);
  // One from the future is of a clock that was ahead, and nobody knows how old it is.
  return ageMs > Math.max(OVERDUE_MS, 2 * intervalMs) || ageMs < -DAY_MS;
}
