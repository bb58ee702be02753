import type { MessageStatus } from './message.ts';

/** How far a message got; `failed` is beside this line. */
const PROGRESS = { pending: 0, sent: 1, delivered: 2, read: 3, played: 4 } as const;

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
