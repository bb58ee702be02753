import type { Generated } from 'kysely';

/** Conversations in which the desk says nothing by itself. The row of one that was merged by hand waits for it. */
export interface MutedConversationsTable {
  conversation_id: number;
  muted_at: number;
}

/** Where a ticket is in the service menu. It belongs to the ticket and goes wherever that goes. */
export interface TicketMenusTable {
  ticket_id: number;
  /** JSON: MenuState. */
  state: string;
  updated_at: number;
}

/** What customers were asked about a resolved ticket, and answered. Whose it is, its ticket says. */
export interface RatingsTable {
  ticket_id: number;
  /** Who served the ticket; null when nobody had it. */
  agent_id: number | null;
  asked_at: number;
  /** An answer later than this is a message like any other. */
  expires_at: number;
  /** 1–5. */
  score: number | null;
  answered_at: number | null;
  /** What the customer wrote right after the score. */
  comment: string | null;
}

/** What the WhatsApp Business app on the phone was seen to write by itself. */
export interface AppTextsTable {
  id: Generated<number>;
  text: string;
  /** The first one who got it at once; perhaps one that has become another contact since. */
  contact_id: number;
  /** 1: two customers got it at once, or staff say so. */
  is_known: number;
  seen_at: number;
  /** When staff said that they have read of it. */
  told_at: number | null;
}
