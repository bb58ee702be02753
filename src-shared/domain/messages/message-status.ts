import type { MessageStatus } from './message.ts';

/** How far a message got; `failed` is beside this line. */
const PROGRESS = { pending: 0, sent: 1, delivered: 2, read: 3, played: 4 } as const;

/** Where WhatsApp gives the ids it first takes a message, and says later that it failed; only its arrival is more. */
const TOLD = { pending: 0, sent: 1, failed: 2, delivered: 3, read: 4, played: 5 } as const;

/**
 * The same rule over a link whose statuses are told each by itself, in any order: that WhatsApp took a message is no proof
 * that it came, and a failure is WhatsApp's own word.
 */
export function advanceToldStatus(current: MessageStatus, reported: MessageStatus): MessageStatus {
  return TOLD[reported] > TOLD[current] ? reported : current;
}

/**
 * The one rule for a message's status: it only moves forward. Acks arrive late, twice and out of order.
 * `failed` replaces only `pending` (after `sent` WhatsApp has the message), and is left again when an ack
 * proves that the message did arrive.
 * @returns the status the message has after `reported`; `current` itself when nothing changes.
 */
export function advanceStatus(current: MessageStatus, reported: MessageStatus): MessageStatus {
  if (current === 'failed') return reported === 'pending' ? current : reported;
  if (reported === 'failed') return current === 'pending' ? reported : current;
  return PROGRESS[reported] > PROGRESS[current] ? reported : current;
}
