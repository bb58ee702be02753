import type { DriverAtWork } from './watched-driver.ts';

/**
 * A driver, and the WhatsApp behind it. What is null cannot happen in that WhatsApp, so that no case about it runs.
 */
export interface ContractWorld {
  driver: DriverAtWork;
  /** Of a customer who can be written to. */
  chatAddress: string;
  /** Of somebody whom the link cannot reach. */
  unreachable: string;
  customerWrites: ((text: string) => Promise<void>) | null;
  /** The pharmacy sets a star on its phone at a message of the customer's, or takes it away. */
  phoneStars: ((waMessageId: string, isStarred: boolean) => void) | null;
  customerSends: ((bytes: Buffer) => Promise<void>) | null;
  /** How often WhatsApp got this text. */
  copiesOf: (text: string) => number;
  /** Bare id of what the last message that WhatsApp got says that it answers; null where that is not to be seen. */
  lastAnswered: (() => string | undefined) | null;
  /** The last message that WhatsApp got, as text; null where that is not to be seen. */
  lastSent: (() => string) | null;
  /** The bytes of the last file that WhatsApp got. */
  lastFile: (() => Buffer | undefined) | null;
  /** The customer gets a text and reads it; null where that happens by itself. */
  deliverAndRead: ((text: string) => Promise<void>) | null;
  /** The customer shows another picture, or none; also bytes that are no picture. */
  customerShows: ((bytes: Buffer | null) => void) | null;
  refuseNext: (() => void) | null;
  /** The next message is taken, and the answer never comes. */
  loseNextAnswer: (() => void) | null;
  forgetFiles: (() => void) | null;
  /** How often something was marked as read. */
  reads: { count: () => number; untilMoreThan: (count: number) => Promise<unknown> } | null;
}
