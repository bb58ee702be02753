import { localDateAt } from '#shared/time/zone.ts';
import { nextScheduledAt } from '../../rows/follow-ups/scheduled-messages.ts';
import { endLimits } from '../../rows/limited-links.ts';
import { readSettings } from '../../rows/settings.ts';
import type { Operation } from '../operation.ts';
import { releasePaced } from '../pace/release-paced.ts';
import { releaseScheduled } from '../scheduled/release-scheduled.ts';

/**
 * All of it in one transaction: what is marked as sent is in the outbox, and what is in the outbox is marked. Each text is a
 * part of it by itself, so that one that cannot be queued does not stop everybody else's.
 */
export const releaseFollowUps: Operation<'releaseFollowUps'> = (
  tx,
  { now, hasHeard, isOnline, chance, lastDay },
) => {
  endLimits(tx, now);
  const failures: string[] = [];
  const onFailure = (what: string, cause: unknown): void => void failures.push(`${what}: ${String(cause)}`);
  const waitsToHear = releaseScheduled(tx, { now, isOnline, hasHeard, onFailure });
  const turn = isOnline ? releasePaced(tx, { now, chance, onFailure }) : null;
  const next = [waitsToHear ? now : nextScheduledAt(tx, now), turn].filter((at) => at !== null);
  const today = localDateAt(now, readSettings(tx).hours.timeZone);
  // Another day has begun: other reminders are due.
  if (lastDay !== null && lastDay !== today) tx.changes.touched('reminders');
  return { nextAt: next.length === 0 ? null : Math.min(...next), today, failures };
};
