import type { Topic } from '#shared/domain/topic.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import type { Tx } from '../schema/tx.ts';

/** A ticket that has just been resolved, by staff or because nobody wrote for long. */
export interface Resolved {
  readonly ticket: Ticket;
  /** Who resolved it wants the customer asked how it was. */
  readonly asksRating: boolean;
  /** Epoch ms. */
  readonly now: number;
  /** What the steps queued to be sent. */
  readonly sent: Message[];
  readonly topics: Set<Topic>;
}

export type ResolvedStep = (tx: Tx, resolved: Resolved) => void;
