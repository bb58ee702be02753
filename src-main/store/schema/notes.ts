import type { Generated } from 'kysely';

export interface NotesTable {
  id: Generated<number>;
  conversation_id: number;
  /** Whom the conversation answered when it was written: where it goes when a merge is taken back. */
  contact_id: number;
  message_id: number | null;
  author_id: number;
  /** Set when it is a draft of the author's that a colleague replaced. */
  put_aside_by: number | null;
  text: string;
  /** JSON: string[]. */
  earlier_texts: Generated<string>;
  created_at: number;
  edited_at: number | null;
  deleted_at: number | null;
}

export interface NoteMentionsTable {
  note_id: number;
  agent_id: number;
  seen_at: number | null;
}
