// Refills: what a customer takes, and when to ask whether they need it again.
import { AppError } from '#shared/domain/errors.ts';
import type { Refill } from '#shared/domain/follow-ups/refill.ts';
import type { LocalDate } from '#shared/domain/rules/hours.ts';
import { addDays } from '#shared/time/local-date.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import { insertPaced, listWaitingPaced, settlePaced } from '../../rows/follow-ups/paced-texts.ts';
import { findReminder, insertReminder, removeReminder } from '../../rows/follow-ups/refill-reminders.ts';
import {
  getContactIdOfRefill,
  getRefill,
  insertRefill,
  rewriteRefill,
  setRefillCycle,
  setRefillState as writeState,
} from '../../rows/follow-ups/refills.ts';
import { getConsent, recordConsent } from '../../rows/people/consent.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { todayOf } from '../follow-ups/today-of.ts';
import type { Operation } from '../operation.ts';
import { moveOn } from './move-on.ts';

export const saveRefill: Operation<'saveRefill'> = (tx, { id, conversationId, draft, by, now }) => {
  tx.changes.touched('reminders');
  if (id === null) {
    const contactId = getReplyContactId(tx, getConversation(tx, conversationId).id);
    return getRefill(tx, insertRefill(tx, { ...draft, contactId, by, now }));
  }
  takeBack(tx, getRefill(tx, id), now);
  rewriteRefill(tx, id, draft, now);
  return getRefill(tx, id);
};

export const setRefillState: Operation<'setRefillState'> = (tx, { id, state, now }) => {
  const refill = getRefill(tx, id);
  if (state !== 'active') takeBack(tx, refill, now);
  writeState(tx, { id, state, now });
  tx.changes.touched('reminders');
  return getRefill(tx, id);
};

/** What somebody else has decided meanwhile is left alone: two approvals of one day are one text. */
export const approveRefills: Operation<'approveRefills'> = (tx, { approvals, by, now }) => {
  let queued = 0;
  for (const { refillId, dueOn, text, saysAgreed } of approvals) {
    const refill = getRefill(tx, refillId);
    if (!isDue(tx, refill, dueOn, now)) continue;
    const { customerId, isHeld } = refill.for;
    if (isHeld) continue;
    const { state } = getConsent(tx, customerId);
    if (state === 'opted-out' || (state === 'unknown' && !saysAgreed)) continue;
    if (state === 'unknown')
      recordConsent(tx, { customerId, state: 'opted-in', at: now, by: `agent:${by}`, now });
    const sourceId = insertReminder(tx, { refillId, dueOn, state: 'approved', by, now });
    insertPaced(tx, {
      kind: 'refill',
      sourceId,
      contactId: getContactIdOfRefill(tx, refillId),
      text: text.trim().toWellFormed(),
      by,
      now,
    });
    queued += 1;
  }
  tx.changes.touched('reminders', 'customers');
  return { queued, left: approvals.length - queued };
};

export const skipRefill: Operation<'skipRefill'> = (tx, { id, dueOn, by, now }) => {
  const refill = getRefill(tx, id);
  if (!isDue(tx, refill, dueOn, now)) throw new AppError('too-late');
  insertReminder(tx, { refillId: id, dueOn, state: 'skipped', by, now });
  moveOn(tx, refill, now);
  tx.changes.touched('reminders');
  return getRefill(tx, id);
};

export const postponeRefill: Operation<'postponeRefill'> = (tx, { id, dueOn, days, now }) => {
  const refill = getRefill(tx, id);
  if (!isDue(tx, refill, dueOn, now)) throw new AppError('too-late');
  const nextDue = addDays(todayOf(tx, now), days);
  setRefillCycle(tx, { id, startedOn: refill.startedOn, nextDue, now });
  tx.changes.touched('reminders');
  return getRefill(tx, id);
};

/** A reminder that was approved and has not gone must not say what is not so any more. */
function takeBack(tx: Tx, { id, nextDue }: Refill, now: number): void {
  const reminder = findReminder(tx, { refillId: id, dueOn: nextDue });
  if (reminder?.state !== 'approved') return;
  const paced = listWaitingPaced(tx).find(
    ({ kind, sourceId }) => kind === 'refill' && sourceId === reminder.id,
  );
  if (paced !== undefined) settlePaced(tx, paced.id, { state: 'cancelled', now });
  removeReminder(tx, reminder.id);
}

/** That very day is due, and nobody has decided about it. */
const isDue = (tx: ReadTx, { id, state, nextDue }: Refill, dueOn: LocalDate, now: number): boolean =>
  state === 'active' &&
  nextDue === dueOn &&
  nextDue <= todayOf(tx, now) &&
  findReminder(tx, { refillId: id, dueOn }) === undefined;
