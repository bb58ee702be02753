import type { StepName } from '#shared/domain/unfinished.ts';
import type { Tx } from '../schema/tx.ts';
import { getMessage } from '../rows/messages/messages.ts';
import { answerTicket } from './tickets/answer-ticket.ts';
import { judgePhoneText } from './phone/app-text.ts';
import { readBefore } from './phone/read-before.ts';
import { runStep } from './run-step.ts';
import type { Outgoing, OutgoingStep } from './outgoing.ts';

/** In this order: who wrote it decides what it answers. */
const STEPS: readonly { name: StepName; run: OutgoingStep }[] = [
  { name: 'app-text', run: judgePhoneText },
  { name: 'read-before', run: readBefore },
  { name: 'answer', run: answerTicket },
];

/** Does the desk's work about an answer, in the transaction that records it, which no step can hinder. */
export function runOutgoingPipeline(tx: Tx, outgoing: Outgoing): void {
  const { now } = outgoing;
  let { message } = outgoing;
  const { id: messageId } = message;
  let isStale = false;
  for (const { name, run } of STEPS) {
    // What a step that failed has done is taken back.
    runStep(tx, { about: { messageId }, step: name, now }, () => {
      if (isStale) message = getMessage(tx, messageId);
      isStale = run(tx, { ...outgoing, message }) === 'changed';
    });
  }
}
