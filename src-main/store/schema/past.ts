import type { Generated } from 'kysely';
import type { PastImportState } from '#shared/domain/past/exported-chat.ts';
import type { FillingChatState, FillingState, Reach } from '#shared/domain/past/filling.ts';

/** An exported chat that was taken in. */
export interface PastImportsTable {
  id: Generated<number>;
  conversation_id: number;
  /** Of the text and of who is who in it: the same file goes on where it stopped. */
  fingerprint: string;
  file_name: string;
  state: PastImportState;
  total: number;
  looked: Generated<number>;
  added: Generated<number>;
  /** `agent:3`. */
  started_by: string;
  started_at: number;
  updated_at: number;
}

/** By which import a message came; the row goes when WhatsApp itself tells the message. */
export interface ImportedMessagesTable {
  message_id: number;
  import_id: number;
}

/** How far back the phone's chats are filled in; one row. */
export interface FillingTable {
  id: number;
  reach: Reach;
  /** Older than this is not asked for; 0 is all that the phone gives. */
  since: number;
  state: FillingState;
  added: Generated<number>;
  updated_at: number;
}

/** Where a chat of the phone goes on being filled in. */
export interface FillingChatsTable {
  chat_address: string;
  newest_at: number;
  state: Generated<FillingChatState>;
  tries: Generated<number>;
  /** The oldest message that was looked at. */
  reached_id: string | null;
  reached_from_me: Generated<number>;
  updated_at: number;
}
