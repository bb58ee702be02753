import type { Generated } from 'kysely';
import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';
import type { TicketPriority, TicketStatus } from '#shared/domain/tickets/ticket.ts';

/** At most one of a conversation is not resolved: a partial unique index. */
export interface TicketsTable {
  id: Generated<number>;
  conversation_id: number;
  /** Whose message opened it: where it goes when a merge is taken back. */
  contact_id: number;
  kind: TicketKind;
  /** JSON: Classification. */
  classification: string;
  is_kind_by_staff: Generated<number>;
  status: TicketStatus;
  priority: Generated<TicketPriority>;
  assignee_id: number | null;
  waiting_since: number | null;
  due_at: number | null;
  due_minutes: number | null;
  snoozed_until: number | null;
  first_answered_at: number | null;
  opened_at: number;
  reopened_at: number | null;
  resolved_at: number | null;
  resolved_by: string | null;
  closing_note: string | null;
  /** The one that its work is in since two conversations became one; null unless it was resolved for that. */
  joined_into: number | null;
  /** Of the last message of either side; what idle is measured by. */
  last_message_at: number;
  updated_at: number;
}

/** Append-only. */
export interface TicketEventsTable {
  id: Generated<number>;
  ticket_id: number;
  at: number;
  /** `agent:3`, `customer` or `automatic`. */
  by: string;
  /** JSON: TicketChange. */
  change: string;
}

/** What a colleague handed over with a ticket; at most one of `seen_at` and `ended_at` is there. */
export interface TicketTransfersTable {
  id: Generated<number>;
  ticket_id: number;
  by_id: number;
  /** Nobody while nobody has the ticket. */
  to_id: number | null;
  note: string | null;
  at: number;
  seen_at: Generated<number | null>;
  /** It became another person's before it was seen, or the ticket was resolved. */
  ended_at: Generated<number | null>;
}
