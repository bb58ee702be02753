import type { DeskBook } from '../../../../src-shared/domain/desk-book.ts';
import type { Message } from '../../../../src-shared/domain/message.ts';
import type { Tx } from '../../database/tx.ts';

/** A message of the pharmacy that has just been queued, or was written on its phone. */
export interface Outgoing {
  readonly message: Message;
  /** Epoch ms. */
  readonly now: number;
  readonly books: Set<DeskBook>;
}

type Step = (tx: Tx, outgoing: Outgoing) => void;

const STEPS: readonly Step[] = [];

/** Does the desk's work about an answer, in the transaction that records it. */
export function serveOutgoing(tx: Tx, outgoing: Outgoing): void {
  for (const step of STEPS) step(tx, outgoing);
}
