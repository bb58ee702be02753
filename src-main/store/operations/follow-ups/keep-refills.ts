// Refills: what a customer takes, and when to ask whether they need it again.
import { AppError } from '#shared/domain/errors.ts';
import type { DueRefill, Refill } from '#shared/domain/follow-ups/refill.ts';
import type { LocalDate } from '#shared/domain/rules/hours.ts';
import { nextSupply } from '#shared/desk/follow-ups/refill-cycle.ts';
import { addDays } from '#shared/time/local-date.ts';
import { localDateAt } from '#shared/time/zone.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import { countMissedScheduled } from '../../rows/follow-ups/scheduled-messages.ts';
import { insertPaced, listWaitingPaced, settlePaced } from '../../rows/follow-ups/paced-texts.ts';
import {
  findReminder,
  insertReminder,
  removeReminder,
  setReminderSent,
} from '../../rows/follow-ups/refill-reminders.ts';
import {
  countRefillsDue,
  getContactIdOfRefill,
  getRefill,
  insertRefill,
  listActiveRefills,
  listRefillsDue,
  listRefillsIn,
  rewriteRefill,
  setRefillCycle,
  setRefillReminded,
  setRefillState as writeState,
} from '../../rows/follow-ups/refills.ts';
import { getConsent, recordConsent } from '../../rows/people/consent.ts';
import { readSettings } from '../../rows/settings.ts';
import { textFor } from './text-for.ts';

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

export const listRefills: Operation<'listRefills'> = (tx) => listActiveRefills(tx);

export const listRefillsOf: Operation<'listRefillsOf'> = (tx, { conversationId }) =>
  listRefillsIn(tx, getConversation(tx, conversationId).id);

export const listDueRefills: Operation<'listDueRefills'> = (tx, { now }) =>
  listRefillsDue(tx, todayOf(tx, now)).flatMap((refill): DueRefill[] => {
    const reminder = findReminder(tx, { refillId: refill.id, dueOn: refill.nextDue });
    if (reminder !== undefined && reminder.state !== 'approved') return [];
    return [
      {
        refill,
        agreement: getConsent(tx, refill.for.customerId).state,
        isApproved: reminder !== undefined,
        text: textFor(tx, 'refillText', { ...refill, now }),
      },
    ];
  });

/** What somebody else has decided meanwhile is left alone: two approvals of one day are one text. */
export const approveRefills: Operation<'approveRefills'> = (tx, { approvals, by, now }) => {
  let queued = 0;
  for (const { refillId, dueOn, text, saysAgreed } of approvals) {
    const refill = getRefill(tx, refillId);
    if (!isDue(tx, refill, dueOn, now)) continue;
    const { customerId } = refill.for;
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

export const countFollowUps: Operation<'countFollowUps'> = (tx, { now }) => ({
  due: countRefillsDue(tx, todayOf(tx, now)),
  missed: countMissedScheduled(tx),
});

/** Its reminder went out: the next one comes with the next supply. */
export function remindedRefill(tx: Tx, input: { reminderId: number; refillId: number; now: number }): void {
  setReminderSent(tx, input.reminderId, input.now);
  setRefillReminded(tx, input.refillId, input.now);
  moveOn(tx, getRefill(tx, input.refillId), input.now);
}

function moveOn(tx: Tx, refill: Refill, now: number): void {
  const { startedOn, nextDue } = nextSupply(refill, todayOf(tx, now));
  setRefillCycle(tx, { id: refill.id, startedOn, nextDue, now });
}

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
const isDue = (tx: Tx, { id, state, nextDue }: Refill, dueOn: LocalDate, now: number): boolean =>
  state === 'active' &&
  nextDue === dueOn &&
  nextDue <= todayOf(tx, now) &&
  findReminder(tx, { refillId: id, dueOn }) === undefined;

const todayOf = (tx: Tx, now: number): LocalDate => localDateAt(now, readSettings(tx).hours.timeZone);
