import type { DueRefill } from '#shared/domain/follow-ups/refill.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { findReminder } from '../../rows/follow-ups/refill-reminders.ts';
import { listActiveRefills, listRefillsDue, listRefillsIn } from '../../rows/follow-ups/refills.ts';
import { getConsent } from '../../rows/people/consent.ts';
import { textFor } from '../follow-ups/text-for.ts';
import { todayOf } from '../follow-ups/today-of.ts';
import type { Query } from '../operation.ts';

export const listRefills: Query<'listRefills'> = (tx) => listActiveRefills(tx);

export const listRefillsOf: Query<'listRefillsOf'> = (tx, { conversationId }) =>
  listRefillsIn(tx, getConversation(tx, conversationId).id);

export const listDueRefills: Query<'listDueRefills'> = (tx, { now }) =>
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
