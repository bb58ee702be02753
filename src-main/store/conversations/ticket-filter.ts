import { sql, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { TicketKind } from '../../../src-shared/domain/ticket-kind.ts';
import type { ConversationTicketStatus } from '../../../src-shared/ipc/contract/conversations.ts';
import type { Schema } from '../database/schema.ts';
import { isUnresolved } from '../tickets/tickets.ts';

/** What a conversation's unresolved ticket is like; with `resolved` it has none, and one that was resolved is. */
export interface TicketsFilter {
  assignee?: number | 'nobody' | undefined;
  ticketKind?: TicketKind | undefined;
  ticketStatus?: ConversationTicketStatus | undefined;
}

export function asksForTickets({ assignee, ticketKind, ticketStatus }: TicketsFilter): boolean {
  return assignee !== undefined || ticketKind !== undefined || ticketStatus !== undefined;
}

/**
 * The condition on a conversation. The unresolved tickets are few, so they are found first; of the resolved each
 * conversation's own are looked up in the order of the list.
 */
export function hasTicket(filter: TicketsFilter) {
  return (where: ExpressionBuilder<Schema, 'conversations'>) => {
    const { and, eb, exists, not, selectFrom } = where;
    const ofConversation = selectFrom('tickets')
      .select('tickets.conversation_id')
      .whereRef('tickets.conversation_id', '=', 'conversations.id');
    if (filter.ticketStatus !== 'resolved') {
      const wanted = selectFrom('tickets').select('tickets.conversation_id').where(isUnresolved);
      return eb('conversations.id', 'in', wanted.where(isWanted(filter)));
    }
    const resolved = ofConversation.where(sql<SqlBool>`tickets.resolved_at IS NOT NULL`);
    return and([exists(resolved.where(isWanted(filter))), not(exists(ofConversation.where(isUnresolved)))]);
  };
}

function isWanted({ assignee, ticketKind, ticketStatus }: TicketsFilter) {
  return ({ and, eb }: ExpressionBuilder<Schema, 'tickets'>) =>
    and([
      ...(assignee === undefined
        ? []
        : [eb('tickets.assignee_id', 'is', assignee === 'nobody' ? null : assignee)]),
      ...(ticketKind === undefined ? [] : [eb('tickets.kind', '=', ticketKind)]),
      ...statusOf(ticketStatus),
    ]);
}

/** What is snoozed shows as that, and not as open or pending. */
function statusOf(status: ConversationTicketStatus | undefined) {
  if (status === undefined || status === 'resolved') return [];
  if (status === 'snoozed') return [sql<SqlBool>`tickets.snoozed_until IS NOT NULL`];
  return [sql<SqlBool>`tickets.status = ${status} AND tickets.snoozed_until IS NULL`];
}
