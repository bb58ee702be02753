import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { ConversationTicketFilter } from '../../contract/conversation-ticket-filter.ts';

/** The condition on a row of conversations (with its unresolved ticket joined); undefined when nothing is asked. */
export function ticketCondition(filter: ConversationTicketFilter): RawBuilder<SqlBool> | undefined {
  const { assignee, ticketKind, ticketStatus } = filter;
  if (assignee === undefined && ticketKind === undefined && ticketStatus === undefined) return undefined;
  const parts: RawBuilder<unknown>[] = [];
  if (ticketKind !== undefined) parts.push(sql`wanted.kind = ${ticketKind}`);
  if (assignee === 'nobody') parts.push(sql`wanted.assignee_id IS NULL`);
  else if (assignee !== undefined) parts.push(sql`wanted.assignee_id = ${assignee}`);
  if (ticketStatus === 'resolved') {
    // Most conversations are such, so those of the list's order are looked at until a page is full.
    parts.push(sql`wanted.conversation_id = conversations.id`, sql`wanted.status = 'resolved'`);
    return sql`(tickets.id IS NULL AND EXISTS (SELECT 1 FROM tickets AS wanted WHERE ${all(parts)}))`;
  }
  // Few are going on: they are found first, and then their conversations.
  parts.push(sql`wanted.status <> 'resolved'`);
  if (ticketStatus === 'snoozed') parts.push(sql`wanted.snoozed_until IS NOT NULL`);
  else if (ticketStatus !== undefined) {
    parts.push(sql`wanted.status = ${ticketStatus}`, sql`wanted.snoozed_until IS NULL`);
  }
  return sql`conversations.id IN (SELECT wanted.conversation_id FROM tickets AS wanted WHERE ${all(parts)})`;
}

const all = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join([...parts], sql` AND `);
