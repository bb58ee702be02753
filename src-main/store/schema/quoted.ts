import type { Generated } from 'kysely';
import type { Quoted } from '#shared/domain/messages/quoted.ts';

/** The message that another one answers, as WhatsApp told it; in names that no other table of a message has. */
export interface QuotedMessagesTable {
  message_id: number;
  quoted_wa_id: string | null;
  quoted_by: Quoted['by'];
  quoted_place: Quoted['place'];
  quoted_wa_type: string | null;
  quoted_text: string;
  /** Of what the desk itself wrote: the row that it answers. */
  quoted_message_id: number | null;
  /** 1: it went without it. */
  quoted_left_out: Generated<0 | 1>;
}

/** Whom a message calls by “@”, as WhatsApp told it beside the text. */
export interface CalledPeopleTable {
  message_id: number;
  /** As they stand in the text. */
  digits: string;
  contact_id: number | null;
  phone: string | null;
  lid: string | null;
  phone_book_name: string | null;
}

/** The message that a draft answers, and who chose it. */
export interface DraftQuotesTable {
  conversation_id: number;
  message_id: number;
  agent_id: number | null;
}

/** The better file of a photo or film that was sent in HD; the message's own file is in attachments. */
export interface BetterFilesTable {
  message_id: number;
  /** Bare id of the message that brought it. */
  better_wa_id: string;
  state: 'waiting' | 'stored' | 'failed';
  width: number | null;
  height: number | null;
  duration_ms: number | null;
  size_bytes: number | null;
  attempts: number;
  not_before: number;
  updated_at: number;
}
