import { sql, type SqlBool } from 'kysely';
import { AppError } from '#shared/domain/errors.ts';
import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { isNotErased } from './conversations.ts';
import { findMergedInto } from './merged-conversations.ts';

/** What the desk's work about each message asks of its conversation: reading all that the list shows takes many times as long. */
export interface ConversationFacts {
  customerId: number;
  unreadCount: number;
  /** The one that is not resolved. */
  ticketId: number | null;
  ticketKind: TicketKind | null;
}

const select = statement((p: { id: number }) =>
  query
    .selectFrom('conversations')
    .leftJoin('tickets', (join) =>
      join
        .onRef('tickets.conversation_id', '=', 'conversations.id')
        // A literal, so that SQLite sees that the partial index tickets_unresolved answers it.
        .on(sql<SqlBool>`tickets.status <> 'resolved'`),
    )
    .select([
      'conversations.customer_id as customerId',
      'conversations.unread_count as unreadCount',
      'tickets.id as ticketId',
      'tickets.kind as ticketKind',
    ])
    .where('conversations.id', '=', p.id)
    .where(isNotErased),
);

/** Of the same conversation as getConversation. Throws AppError not-found. */
export function getConversationFacts(tx: ReadTx, id: number): ConversationFacts {
  const facts = tx.get(select, { id }) ?? tx.get(select, { id: findMergedInto(tx, id) ?? id });
  if (facts === undefined) throw new AppError('not-found', { message: `conversation ${id}` });
  return facts;
}
