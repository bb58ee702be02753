import type { Generated } from 'kysely';
import type { MessageDirection, MessageStatus, MessageType } from '#shared/domain/messages/message.ts';

export interface ConversationsTable {
  id: Generated<number>;
  customer_id: number;
  /** The contact it began with; contacts of conversations that were merged into it have their own. */
  contact_id: number;
  /** That of the contact who wrote last: replies go where the customer is. */
  chat_address: string;
  draft: string;
  /** The agent who began it, and when; null when there is none, and for those of before. */
  draft_by: number | null;
  draft_at: number | null;
  unread_count: number;
  /** The list's sort key: the time of the last message, of creation while there is none. */
  last_message_at: number;
  last_message_id: number | null;
  last_message_preview: string | null;
  last_message_type: MessageType | null;
  last_message_wa_type: string | null;
  last_message_direction: MessageDirection | null;
  last_message_status: MessageStatus | null;
  created_at: number;
  updated_at: number;
  /** Kept by triggers, see BESIDE: what is to be looked up beside the row. */
  beside: Generated<number>;
}

/** One row, kept by triggers: the sum of the conversations' unread counts. */
export interface UnreadTotalTable {
  id: number;
  messages: number;
}

/** A conversation that a person merged into another one. */
export interface HandMergesTable {
  id: Generated<number>;
  /** It does not exist meanwhile; its id comes back with it. */
  from_id: number;
  /** May itself have been merged further since. */
  into_id: number;
  /** The contact that `from_id` began with. */
  contact_id: number;
  /** Its customer, hidden with the name. */
  customer_id: number;
  merged_at: number;
  /** JSON: FromBefore of hand-merges.ts. */
  from_before: string;
  /** JSON: IntoBefore of hand-merges.ts; null when the merge has changed more than that since. */
  into_before: string | null;
}

/** Where a conversation went that turned out to be the same person's as another one. */
export interface MergedConversationsTable {
  old_id: number;
  conversation_id: number;
}

export interface ConversationTables {
  conversations: ConversationsTable;
  merged_conversations: MergedConversationsTable;
  hand_merges: HandMergesTable;
  unread_total: UnreadTotalTable;
}
