import type { Generated } from 'kysely';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { FailureReason, MessageStatus } from '#shared/domain/messages/message.ts';

/** What a message was sent with over a link where WhatsApp gives the id; a person's resend has a key of its own. */
export interface SendKeysTable {
  send_key: string;
  message_id: number;
  /** Null until WhatsApp has said it. */
  wa_message_id: string | null;
  created_at: number;
}

/** What became of a message that is not known by this id yet. */
export interface EarlyStatusesTable {
  id: Generated<number>;
  wa_message_id: string;
  status: MessageStatus;
  failure_reason: FailureReason | null;
  /** By this PC's clock. */
  seen_at: number;
}

/** A link over which WhatsApp takes nothing that the desk sends by itself; the row goes when that is over. */
export interface LimitedLinksTable {
  link: Link;
  until_at: number;
}
