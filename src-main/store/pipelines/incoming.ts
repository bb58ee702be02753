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
  /** When it was recorded, epoch ms: before `now` when a step that failed is done again. */
  readonly recordedAt: number;
  /** It is a step that failed, done again, and people have dealt with the message meanwhile: it needs no new work. */
  readonly isDealtWith: boolean;
  /** A step has understood it as an answer to a question of the desk (a rating, "STOP"): it asks for no work. */
  isAnswer: boolean;
}

/** One thing the desk does about a message. If it throws, it is taken back and kept as unfinished; the message stays. */
export type Step = (tx: Tx, incoming: Incoming) => void;
