import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';

/** What a list of conversations asks of the ticket; an absent part asks nothing. */
export interface ConversationTicketFilter {
  /** The customer waits for an answer, and nobody has put it off; such a list begins with who waits longest. */
  needsReply?: boolean | undefined;
  /** An agent's number. */
  assignee?: number | 'nobody' | undefined;
  ticketKind?: TicketKind | undefined;
  /** A snoozed ticket is neither open nor pending here; `resolved`: there is one, and no other is going on. */
  ticketStatus?: 'open' | 'pending' | 'resolved' | 'snoozed' | undefined;
}
