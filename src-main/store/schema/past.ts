import type { Generated } from 'kysely';
import type { PastImportState } from '#shared/domain/past/exported-chat.ts';

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
