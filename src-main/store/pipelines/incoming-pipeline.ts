import type { StepName } from '#shared/domain/unfinished.ts';
import type { Tx } from '../schema/tx.ts';
import { learn } from './customers/learn.ts';
import { openPhotosOfTicket, filePhoto } from './prescriptions/file-photos.ts';
import { judgeTextsAfter } from './phone/app-text.ts';
import { takeInMessage } from './tickets/take-in-message.ts';
import { noteAnswer } from './follow-ups/note-answer.ts';
import { automate } from './automation/automate.ts';
import { runStep, StepWaits } from './run-step.ts';
import type { Incoming, Step } from './incoming.ts';
import { takeRating } from './ratings/take-rating.ts';

interface NamedStep {
  name: StepName;
  run: Step;
  /** Without these the step would not know what the message is: it waits for them. */
  needs?: readonly StepName[];
}

/** In this order: what a message is decides what is done about it. */
const STEPS: readonly NamedStep[] = [
  { name: 'app-text', run: judgeTextsAfter },
  { name: 'learn', run: learn },
  { name: 'rating', run: takeRating },
  { name: 'ticket', run: takeInMessage },
  { name: 'photo', run: filePhoto },
  { name: 'automation', run: automate, needs: ['learn', 'rating', 'ticket'] },
  { name: 'follow-ups', run: noteAnswer },
  // Last, as the steps before it may have made the ticket a prescription's.
  { name: 'prescriptions', run: openPhotosOfTicket, needs: ['ticket'] },
];

/**
 * Does the desk's work about a customer's message, in the transaction that records it. A step that fails is taken back
 * and kept, and the others go on: the message is stored whatever becomes of them.
 * @param only The steps to do; all of them when it is absent.
 */
export function runIncomingPipeline(tx: Tx, incoming: Incoming, only?: ReadonlySet<StepName>): void {
  const { message, isNewCustomer, now } = incoming;
  const failed = new Set<StepName>();
  for (const { name, run, needs = [] } of STEPS) {
    if (only?.has(name) === false) continue;
    const { isAnswer } = incoming;
    const step = { about: { messageId: message.id }, step: name, input: { isNewCustomer, isAnswer }, now };
    const isDone = runStep(tx, step, () => {
      if (needs.some((needed) => failed.has(needed))) throw new StepWaits();
      run(tx, incoming);
    });
    if (isDone) continue;
    failed.add(name);
    incoming.isAnswer = isAnswer;
  }
}
