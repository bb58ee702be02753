import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import type { Tx } from '../schema/tx.ts';

/** A ticket that has just been resolved, by staff or because nobody wrote for long. */
export interface Resolved {
  readonly ticket: Ticket;
  /** Who resolved it wants the customer asked how it was. */
  readonly asksRating: boolean;
  /** Epoch ms. */
  readonly now: number;
}

export type ResolvedStep = (tx: Tx, resolved: Resolved) => void;
