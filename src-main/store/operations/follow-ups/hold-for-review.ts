import type { Tx } from '../../schema/tx.ts';
import { pausePaced } from '../pace/release-paced.ts';
import { markScheduledMissed } from '../scheduled/release-scheduled.ts';

/** After a restore: what would go now may have gone already. */
export function holdFollowUpsForReview(tx: Tx, now: number): void {
  markScheduledMissed(tx, now);
  pausePaced(tx);
}
