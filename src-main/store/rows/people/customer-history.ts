import type { CustomerHistory } from '#shared/domain/customers/customer.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** More tickets than a person reads at once. */
const TICKETS_SHOWN = 50;

const selectTickets = statement((p: { id: number; limit: number }) =>
  query
    .selectFrom('conversations')
    .innerJoin('tickets', 'tickets.conversation_id', 'conversations.id')
    .select([
      'tickets.id',
      'tickets.conversation_id as conversationId',
      'tickets.kind',
      'tickets.status',
      'opened_at as openedAt',
      'resolved_at as resolvedAt',
    ])
    .where('conversations.customer_id', '=', p.id)
    .orderBy('tickets.id', 'desc')
    .limit(p.limit),
);

const selectCounts = statement((p: { id: number }) =>
  query
    .selectFrom('conversations')
    .innerJoin('messages', 'messages.conversation_id', 'conversations.id')
    .select('messages.direction')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.min('messages.sent_at').as('first'),
      fn.max('messages.sent_at').as('last'),
    ])
    .where('conversations.customer_id', '=', p.id)
    .groupBy('messages.direction'),
);

export function readHistory(tx: ReadTx, id: number): CustomerHistory {
  const counts = tx.all(selectCounts, { id });
  const of = (direction: 'incoming' | 'outgoing') => counts.find((row) => row.direction === direction);
  const times = counts.flatMap(({ first, last }) => [first, last]);
  return {
    firstContactAt: times.length === 0 ? null : Math.min(...times),
    lastContactAt: times.length === 0 ? null : Math.max(...times),
    incoming: of('incoming')?.count ?? 0,
    outgoing: of('outgoing')?.count ?? 0,
    tickets: tx.all(selectTickets, { id, limit: TICKETS_SHOWN }),
  };
}
