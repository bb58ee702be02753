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

interface Moment {
  now: number;
  /** Whether the link that sends is there. What is queued is out of the clock's hands, and another link may have other rules. */
  isOnline: boolean;
  /** Whether silence can be believed; what asks for it waits until then. */
  hasHeard: boolean;
  /** Hears of what could not be queued. */
  onFailure: (what: string, cause: unknown) => void;
}

/**
 * Queues what is due. What is later than half a day, because the PC was off or without a connection, a person looks at first:
 * the moment it was written for is over. Until then all of it waits for the link, and while WhatsApp limits the pharmacy's
 * sending; what goes to a customer who only gets templates now waits for them to write, and what goes to one whom the
 * pharmacy has blocked until that is over. One that cannot be queued waits, too, and holds up none of the others.
 * @returns whether something waits for silence to be believed.
 */
export function releaseScheduled(tx: Tx, { now, isOnline, hasHeard, onFailure }: Moment): boolean {
  // Only a clock that was ahead misses what is still to come.
  if (awaitMissedAgain(tx, now)) tx.changes.touched('scheduled');
  let waitsToHear = false;
  for (const scheduled of listDueScheduled(tx, now)) {
    if (scheduled.for.isHeld) continue;
    if (now - scheduled.sendAt >= LATE_LIMIT_MS) settle(tx, scheduled, 'missed', now);
    else if (scheduled.onlyIfSilent && scheduled.hasAnswer) settle(tx, scheduled, 'answered', now);
    else if (!isOnline || !mayGo(tx, scheduled, now)) continue;
    else if (scheduled.onlyIfSilent && !hasHeard) waitsToHear = true;
    else {
      const failure = tx.attempt(() => sendScheduled(tx, scheduled, now));
      if (failure !== undefined) onFailure(`scheduled:${scheduled.id}`, failure.cause);
    }
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
