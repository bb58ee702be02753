import type { Message } from '#shared/domain/messages/message.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Tx } from '../schema/tx.ts';

/** A customer's message that has just been recorded, as it goes through the desk's steps in the same transaction. */
export interface Incoming {
  readonly message: Message;
  readonly contactId: number;
  readonly customerId: number;
  /** Nothing was known of the customer before. */
  readonly isNewCustomer: boolean;
  /**
   * Written just now. What was read from the past, after the PC was off, opens tickets but is answered by people only:
   * a text from a machine an hour later helps nobody.
   */
  readonly isFresh: boolean;
  readonly settings: Settings;
  /** Epoch ms. */
  readonly now: number;
  /** A step has understood it as an answer to a question of the desk (a rating, "STOP"): it asks for no work. */
  isAnswer: boolean;
}

/** One thing the desk does about a message. Whatever it throws takes the message back, so it throws nothing expected. */
export type Step = (tx: Tx, incoming: Incoming) => void;
