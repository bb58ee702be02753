import type { Generated } from 'kysely';
import type { MessageDirection } from '#shared/domain/messages/message.ts';
import type { StepName } from '#shared/domain/unfinished.ts';

/** Work about a message or a ticket that failed; gone when it is made up for, or a person has looked at it. */
export interface FailedStepsTable {
  id: Generated<number>;
  message_id: number | null;
  ticket_id: number | null;
  step: StepName;
  /** A kind of error, never its words. */
  code: string;
  /** JSON: what the step needs and no other row has. */
  input: string;
  attempts: number;
  failed_at: number;
  /** Null: not tried again by itself. */
  retry_at: number | null;
}

/** A message that could not be put into any conversation. */
export interface UnrecordedMessagesTable {
  id: Generated<number>;
  wa_message_id: string;
  direction: MessageDirection;
  chat_address: string;
  push_name: string | null;
  preview: string;
  sent_at: number;
  /** JSON: the message as ingest got it. */
  message: string;
  code: string;
  attempts: number;
  failed_at: number;
  retry_at: number | null;
}
