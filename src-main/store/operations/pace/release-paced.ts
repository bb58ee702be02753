// Texts to many customers leave one at a time: in a burst they are what WhatsApp blocks numbers for.
import {
  type PacedText,
  countWaitingPaced,
  findNextPaced,
  getPace,
  setNextPacedAt,
  settlePaced,
  setPacePaused,
} from '../../rows/follow-ups/paced-texts.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { isWindowOpen } from '#shared/domain/conversations/reply-window.ts';
import { getReminder } from '../../rows/follow-ups/refill-reminders.ts';
import {
  getWaitlistEntry,
  listEntriesOfItem,
  setEntryState,
} from '../../rows/follow-ups/waitlist-entries.ts';
import { getWaitlistItem } from '../../rows/follow-ups/waitlist-items.ts';
import { findLimitedUntil } from '../../rows/limited-links.ts';
import { getConsent } from '../../rows/people/consent.ts';
import { readSettings } from '../../rows/settings.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { sendFollowUp } from '../follow-ups/send-follow-up.ts';
import { putBack } from './put-back.ts';
import { turnAt } from './turn-at.ts';
import { remindedRefill } from '../refills/move-on.ts';

/**
 * Lets one text go when it is its turn, and sets when the next one may. Those to whom only templates go now wait for the
 * customer to write, those whom the pharmacy has blocked until that is over, those that cannot be queued until the next look,
 * and let the others go before them; all of them wait while WhatsApp limits the pharmacy's sending.
 * @param chance 0–1, spreads the pauses between the shortest and twice that.
 * @param onFailure hears of what could not be queued.
 * @returns when to look again, epoch ms; null while nothing waits.
 */
export function releasePaced(
  tx: Tx,
  {
    now,
    chance,
    onFailure,
  }: { now: number; chance: number; onFailure: (what: string, cause: unknown) => void },
): number | null {
  if (getPace(tx).isPaused) return null;
  const isLimited = findLimitedUntil(tx) !== null;
  const failed = new Set<number>();
  const isReady = (paced: PacedText): boolean =>
    !failed.has(paced.id) &&
    ((!isLimited && isWindowOpen(paced.replyWindow, now) && !isBlocked(tx, paced)) || isOptedOut(tx, paced));
  for (let paced = findNextPaced(tx, isReady); paced !== undefined; paced = findNextPaced(tx, isReady)) {
    const turn = turnAt(tx, now);
    if (turn > now) return turn;
    const failure = tx.attempt(() => {
      tx.changes.touched(paced.kind === 'waitlist' ? 'waitlist' : 'reminders');
      if (isOptedOut(tx, paced)) putBack(tx, paced, 'excluded', now);
      else if (paced.kind === 'waitlist' && wasTold(tx, paced)) finish(tx, paced, null, now);
      else send(tx, paced, { now, chance });
    });
    if (failure === undefined) continue;
    failed.add(paced.id);
    onFailure(`paced:${paced.id}`, failure.cause);
  }
  return null;
}

function send(tx: Tx, paced: PacedText, { now, chance }: { now: number; chance: number }): void {
  const { kind: automation, sourceId, conversationId, text, approvedBy: by } = paced;
  const once = `${automation}:${sourceId}`;
  const messageId = sendFollowUp(tx, { conversationId, automation, text, once, by, now });
  finish(tx, paced, messageId, now);
  const gapMs = readSettings(tx).followUps.gapSeconds * 1000;
  setNextPacedAt(tx, now + Math.round(gapMs * (1 + chance)));
}

const isBlocked = (tx: ReadTx, { conversationId }: PacedText): boolean =>
  getConversation(tx, conversationId).chat.isBlocked;

const isOptedOut = (tx: ReadTx, { customerId }: PacedText): boolean =>
  getConsent(tx, customerId).state === 'opted-out';

/** The database is a copy from before: some of these may have gone since, so that a person looks before the rest. */
export function pausePaced(tx: Tx): void {
  if (countWaitingPaced(tx) > 0) setPacePaused(tx, true);
}

function finish(tx: Tx, paced: PacedText, messageId: number | null, now: number): void {
  settlePaced(tx, paced.id, { state: 'sent', messageId, now });
  if (paced.kind === 'waitlist') return setEntryState(tx, paced.sourceId, 'told', now);
  const { id: reminderId, refillId } = getReminder(tx, paced.sourceId);
  remindedRefill(tx, { reminderId, refillId, now });
}

/** Two of one item became one conversation since they were queued, and the other one has had the text. */
function wasTold(tx: ReadTx, { sourceId, conversationId }: PacedText): boolean {
  const { itemId, createdAt } = getWaitlistEntry(tx, sourceId);
  const { arrivedAt } = getWaitlistItem(tx, itemId);
  return listEntriesOfItem(tx, itemId).some(
    ({ id, state, settledAt, for: { conversationId: other } }) =>
      id !== sourceId &&
      state === 'told' &&
      other === conversationId &&
      settledAt !== null &&
      settledAt >= Math.max(arrivedAt ?? 0, createdAt),
  );
}
