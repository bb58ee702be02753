import type { ConversationTicketFilter } from './conversation-ticket-filter.ts';

/** What is asked of conversations; an absent part asks nothing, and every other must hold. */
export interface ConversationNarrowing extends ConversationTicketFilter {
  unreadOnly?: boolean | undefined;
  /** Those whose chats are all archived. */
  archivedOnly?: boolean | undefined;
  labelId?: number | undefined;
  /** A tag of the customer's. */
  tagId?: number | undefined;
  /** With a file in it. */
  hasFiles?: boolean | undefined;
  /** When the last message was, epoch ms; until is exclusive. */
  from?: number | undefined;
  until?: number | undefined;
}
