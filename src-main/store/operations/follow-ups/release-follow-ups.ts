import { localDateAt } from '#shared/time/zone.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import { nextScheduledAt } from '../../rows/follow-ups/scheduled-messages.ts';
import { readSettings } from '../../rows/settings.ts';
import { pausePaced, releasePaced } from './keep-pace.ts';
import { markScheduledMissed, releaseScheduled } from './schedule-messages.ts';
import { workOf, type Release } from './send-follow-up.ts';

/** All of it in one transaction: what is marked as sent is in the outbox, and what is in the outbox is marked. */
export const releaseFollowUps: Operation<'releaseFollowUps'> = (tx, { now, hasHeard, isOnline, chance }) => {
  const release: Release = { now, sent: [], topics: new Set() };
  releaseScheduled(tx, release, hasHeard);
  const turn = isOnline ? releasePaced(tx, release, chance) : null;
  const next = [nextScheduledAt(tx), turn].filter((at) => at !== null);
  return {
    work: workOf(tx, release),
    nextAt: next.length === 0 ? null : Math.min(...next),
    today: localDateAt(now, readSettings(tx).hours.timeZone),
  };
};

/** After a restore: what would go now may have gone already. */
export function holdFollowUpsForReview(tx: Tx, now: number): void {
  markScheduledMissed(tx, now);
  pausePaced(tx);
}
