import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { RecordCard, RecordRefill, RecordTicket } from '../../contract/record-store.ts';

const selectLabels = statement((p: { conversationId: number }) =>
  query
    .selectFrom('conversation_labels')
    .innerJoin('labels', 'labels.id', 'conversation_labels.label_id')
    .select(['labels.name'])
    .select(({ fn }) => [
      fn.min('conversation_labels.added_by').as('addedBy'),
      fn.min('conversation_labels.added_at').as('addedAt'),
    ])
    .where('conversation_labels.conversation_id', '=', p.conversationId)
    .groupBy('labels.id')
    .orderBy('labels.id'),
);

const selectRating = statement((p: { ticketId: number }) =>
  query
    .selectFrom('ratings')
    .select(['asked_at as askedAt', 'score', 'comment', 'answered_at as answeredAt'])
    .where('ticket_id', '=', p.ticketId),
);

const selectReminders = statement((p: { refillId: number }) =>
  query
    .selectFrom('refill_reminders')
    .select(['due_on as dueOn', 'state', 'decided_at as decidedAt'])
    .where('refill_id', '=', p.refillId)
    .orderBy('due_on'),
);

/** Once each, whichever of the conversation's contacts had it. */
export const listLabelsOf = (tx: ReadTx, conversationId: number): RecordCard['labels'] =>
  tx.all(selectLabels, { conversationId }).map((label) => ({ conversationId, ...label }));

export const findRatingOf = (tx: ReadTx, ticketId: number): RecordTicket['rating'] =>
  tx.get(selectRating, { ticketId }) ?? null;

export const listRemindersOf = (tx: ReadTx, refillId: number): RecordRefill['reminders'] =>
  tx.all(selectReminders, { refillId });
