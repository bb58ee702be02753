import type { Tx } from '../schema/tx.ts';
import { answerTicket } from './tickets/answer-ticket.ts';
import type { Outgoing, OutgoingStep } from './outgoing.ts';

const STEPS: readonly OutgoingStep[] = [answerTicket];

/** Does the desk's work about an answer, in the transaction that records it. */
export function runOutgoingPipeline(tx: Tx, outgoing: Outgoing): void {
  for (const step of STEPS) step(tx, outgoing);
}
