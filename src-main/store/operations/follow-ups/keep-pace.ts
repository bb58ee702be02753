// Texts to many customers leave one at a time: in a burst they are what WhatsApp blocks numbers for.
import { tomorrowAtOpening } from '#shared/desk/follow-ups/send-times.ts';
import { instantOf, localDateAt } from '#shared/time/zone.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import {
  countPacedSent,
  countWaitingPaced,
  findNextPaced,
  getPace as readPace,
  listWaitingPaced,
  setNextPacedAt,
  setPacePaused as writePaused,
  settlePaced,
  type PacedText,
} from '../../rows/follow-ups/paced-texts.ts';
import { getReminder, removeReminder } from '../../rows/follow-ups/refill-reminders.ts';
import {
  getWaitlistEntry,
  listEntriesOfItem,
  setEntryState,
} from '../../rows/follow-ups/waitlist-entries.ts';
import { getWaitlistItem } from '../../rows/follow-ups/waitlist-items.ts';
import { getConsent } from '../../rows/people/consent.ts';
import { readSettings } from '../../rows/settings.ts';
import { remindedRefill } from './keep-refills.ts';
import { sendFollowUp } from './send-follow-up.ts';

export const getPace: Operation<'getPace'> = (tx, { now }) => {
  const waiting = countWaitingPaced(tx);
  const { isPaused } = readPace(tx);
  return {
    waiting,
    sentToday: countPacedSent(tx, startOfDay(tx, now)),
    dailyLimit: readSettings(tx).followUps.dailyLimit,
    isPaused,
    nextAt: waiting === 0 || isPaused ? null : turnAt(tx, now),
  };
};

export const setPacePaused: Operation<'setPacePaused'> = (tx, { isPaused }) => {
  writePaused(tx, isPaused);
  tx.changes.touched('waitlist', 'reminders');
};

export const cancelPaced: Operation<'cancelPaced'> = (tx, { now }) => {
  const waiting = listWaitingPaced(tx);
  for (const paced of waiting) putBack(tx, paced, 'cancelled', now);
  writePaused(tx, false);
  tx.changes.touched('waitlist', 'reminders');
  return { cancelled: waiting.length };
};

/**
 * Lets one text go when it is its turn, and sets when the next one may.
 * @param chance 0–1, spreads the pauses between the shortest and twice that.
 * @returns when to look again, epoch ms; null while nothing waits.
 */
export function releasePaced(tx: Tx, now: number, chance: number): number | null {
  if (readPace(tx).isPaused) return null;
  for (let paced = findNextPaced(tx); paced !== undefined; paced = findNextPaced(tx)) {
    const turn = turnAt(tx, now);
    if (turn > now) return turn;
    tx.changes.touched(paced.kind === 'waitlist' ? 'waitlist' : 'reminders');
    if (getConsent(tx, paced.customerId).state === 'opted-out') putBack(tx, paced, 'excluded', now);
    else if (paced.kind === 'waitlist' && wasTold(tx, paced)) finish(tx, paced, null, now);
    else {
      const { kind, sourceId, conversationId, text, approvedBy } = paced;
      const once = `${kind}:${sourceId}`;
      const messageId = sendFollowUp(tx, {
        conversationId,
        automation: kind,
        text,
        once,
        by: approvedBy,
        now,
      });
      finish(tx, paced, messageId, now);
      const gapMs = readSettings(tx).followUps.gapSeconds * 1000;
      setNextPacedAt(tx, now + Math.round(gapMs * (1 + chance)));
    }
  }
  return null;
}

/** The database is a copy from before: some of these may have gone since, so that a person looks before the rest. */
export function pausePaced(tx: Tx): void {
  if (countWaitingPaced(tx) > 0) writePaused(tx, true);
}

/** When the next one may go: now or earlier means at once. */
function turnAt(tx: Tx, now: number): number {
  const { followUps, hours } = readSettings(tx);
  if (countPacedSent(tx, startOfDay(tx, now)) >= followUps.dailyLimit) {
    return tomorrowAtOpening(now, hours);
  }
  const { nextAt } = readPace(tx);
  // Farther than any pause: the PC's clock was ahead and has been put right.
  return nextAt > now + 2 * followUps.gapSeconds * 1000 ? now : nextAt;
}

function finish(tx: Tx, paced: PacedText, messageId: number | null, now: number): void {
  settlePaced(tx, paced.id, { state: 'sent', messageId, now });
  if (paced.kind === 'waitlist') return setEntryState(tx, paced.sourceId, 'told', now);
  const { id: reminderId, refillId } = getReminder(tx, paced.sourceId);
  remindedRefill(tx, { reminderId, refillId, now });
}

/** As if it had not been approved. */
function putBack(tx: Tx, paced: PacedText, state: 'cancelled' | 'excluded', now: number): void {
  settlePaced(tx, paced.id, { state, now });
  if (paced.kind === 'waitlist') setEntryState(tx, paced.sourceId, 'waiting', null);
  else removeReminder(tx, paced.sourceId);
}

/** Two of one item became one conversation since they were queued, and the other one has had the text. */
function wasTold(tx: Tx, { sourceId, conversationId }: PacedText): boolean {
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

function startOfDay(tx: Tx, now: number): number {
  const { timeZone } = readSettings(tx).hours;
  return instantOf(localDateAt(now, timeZone), 0, timeZone);
}
