import type { StepName } from '#shared/domain/unfinished.ts';
import type { Tx } from '../schema/tx.ts';
import { answerTicket } from './tickets/answer-ticket.ts';
import { runStep } from './run-step.ts';
import type { Outgoing, OutgoingStep } from './outgoing.ts';

const STEPS: readonly { name: StepName; run: OutgoingStep }[] = [{ name: 'answer', run: answerTicket }];

/** Does the desk's work about an answer, in the transaction that records it, which no step can hinder. */
export function runOutgoingPipeline(tx: Tx, outgoing: Outgoing): void {
  const { message, now } = outgoing;
  const about = { messageId: message.id };
  for (const { name, run } of STEPS) runStep(tx, { about, step: name, now }, () => run(tx, outgoing));
}
