// What the clock does with scheduled messages.
import { isWindowOpen } from '#shared/domain/conversations/reply-window.ts';
import { LATE_LIMIT_MS, type Scheduled } from '#shared/domain/follow-ups/scheduled.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import {
  awaitMissedAgain,
  listDueScheduled,
  settleScheduled,
} from '../../rows/follow-ups/scheduled-messages.ts';
import type { Tx } from '../../schema/tx.ts';
import { sendScheduled } from './send-scheduled.ts';

/**
 * Queues what is due. What is later than half a day, because the PC was off, a person looks at first: the moment it
 * was written for is over. Until then what goes to a customer who only gets templates now waits for them to write, what
 * goes to one whom the pharmacy has blocked waits until that is over, and all of it while WhatsApp limits its sending.
 * @param hasHeard whether silence can be believed; what asks for it waits until then.
 * @returns whether something waits for that.
 */
export function releaseScheduled(tx: Tx, now: number, hasHeard: boolean): boolean {
  // Only a clock that was ahead misses what is still to come.
  if (awaitMissedAgain(tx, now)) tx.changes.touched('scheduled');
  let waitsToHear = false;
  for (const scheduled of listDueScheduled(tx, now)) {
    if (scheduled.for.isHeld) continue;
    if (now - scheduled.sendAt >= LATE_LIMIT_MS) settle(tx, scheduled, 'missed', now);
    else if (scheduled.onlyIfSilent && scheduled.hasAnswer) settle(tx, scheduled, 'answered', now);
    else if (!mayGo(tx, scheduled, now)) continue;
    else if (!scheduled.onlyIfSilent || hasHeard) sendScheduled(tx, scheduled, now);
    else waitsToHear = true;
  }
  return waitsToHear;
}

const mayGo = (
  tx: Tx,
  { for: { limitedUntil, replyWindow, conversationId } }: Scheduled,
  now: number,
): boolean =>
  limitedUntil === null &&
  isWindowOpen(replyWindow, now) &&
  !getConversation(tx, conversationId).chat.isBlocked;

/** The database is a copy from before: what was due since then may have gone, so that a person looks. */
export function markScheduledMissed(tx: Tx, now: number): void {
  for (const { id } of listDueScheduled(tx, now)) settleScheduled(tx, id, { state: 'missed', now });
}

function settle(tx: Tx, { id }: Scheduled, state: 'missed' | 'answered', now: number): void {
  settleScheduled(tx, id, { state, now });
  tx.changes.touched('scheduled');
}
