import type { Who } from '#shared/domain/customers/who.ts';
import type { RatedTicket } from '#shared/domain/tickets/rated-ticket.ts';
import { getConversation } from '../conversations/conversations.ts';
import { whoOf } from '../people/who.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';

const selectAnswered = query
  .selectFrom('ratings')
  .innerJoin('tickets', 'tickets.id', 'ratings.ticket_id')
  .select([
    'ratings.ticket_id as ticketId',
    'tickets.conversation_id as conversationId',
    'ratings.agent_id as agentId',
    'ratings.comment',
  ])
  .select((eb) => [
    eb.ref('ratings.score').$notNull().as('score'),
    eb.ref('ratings.answered_at').$notNull().as('answeredAt'),
  ])
  .where('ratings.score', 'is not', null)
  .orderBy('ratings.asked_at', 'desc');

const selectBetween = statement((p: { from: number; until: number; limit: number }) =>
  selectAnswered
    .where('ratings.asked_at', '>=', p.from)
    .where('ratings.asked_at', '<', p.until)
    .limit(p.limit),
);

const selectOfConversation = statement((p: { conversationId: number }) =>
  selectAnswered.where('tickets.conversation_id', '=', p.conversationId),
);

/** Of the questions asked from then until (not including) then, the newest first. */
export function listRatedBetween(
  tx: ReadTx,
  input: { from: number; until: number; limit: number },
): RatedTicket[] {
  return tx.all(selectBetween, input).map((row) => withCustomer(tx, row));
}

/** The newest first. */
export function listRatedOfConversation(tx: ReadTx, conversationId: number): RatedTicket[] {
  return tx.all(selectOfConversation, { conversationId }).map((row) => withCustomer(tx, row));
}

const withCustomer = (tx: ReadTx, row: Omit<RatedTicket, 'customerId' | keyof Who>): RatedTicket => ({
  ...row,
  ...whoOf(getConversation(tx, row.conversationId)),
});
