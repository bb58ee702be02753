import type { StepFailure } from '../../contract/unfinished-store.ts';
import {
  findNextRetry,
  keepFailure,
  listDueSteps,
  listFailedSteps,
  removeFailedStep,
  wakeFailedSteps,
  type FailedStep,
  type StepSubject,
} from '../../rows/unfinished/failed-steps.ts';
import {
  keepUnrecordedMessage,
  removeUnrecorded,
  wakeUnrecorded,
} from '../../rows/unfinished/unrecorded-messages.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { Operation } from '../operation.ts';
import { retryMessage } from './retry-message.ts';
import { retryTicket } from './retry-ticket.ts';

/** Done again in one transaction, so that a customer's message never waits long for its own. */
const BATCH = 20;

export const wakeUnfinished: Operation<'wakeUnfinished'> = (tx, { now }) => {
  wakeFailedSteps(tx, now);
  wakeUnrecorded(tx, now);
};

export const retryUnfinished: Operation<'retryUnfinished'> = (tx, { now }) => {
  const failed = subjectsOf(tx, now).flatMap((about) => retryAbout(tx, about, now));
  return { nextAt: findNextRetry(tx), failed };
};

export const settleUnfinished: Operation<'settleUnfinished'> = (tx, { stepIds, unrecordedIds }) => {
  for (const id of stepIds) removeFailedStep(tx, id);
  for (const id of unrecordedIds) removeUnrecorded(tx, id);
};

export const keepUnrecorded: Operation<'keepUnrecorded'> = (tx, message) =>
  keepUnrecordedMessage(tx, message);

/** What the due steps are about, each once: all that failed about it is tried together, in its order. */
function subjectsOf(tx: ReadTx, now: number): StepSubject[] {
  const subjects = new Map<string, StepSubject>();
  for (const { messageId, ticketId } of listDueSteps(tx, { now, limit: BATCH })) {
    if (messageId !== null) subjects.set(`message:${messageId}`, { messageId });
    else if (ticketId !== null) subjects.set(`ticket:${ticketId}`, { ticketId });
  }
  return [...subjects.values()];
}

/** @returns what failed once more. */
function retryAbout(tx: Tx, about: StepSubject, now: number): StepFailure[] {
  const steps = listFailedSteps(tx, about);
  const failure = tx.attempt(() => {
    if ('messageId' in about) retryMessage(tx, about.messageId, steps, now);
    else retryTicket(tx, about.ticketId, steps, now);
  });
  if (failure !== undefined) {
    const { cause } = failure;
    for (const { step } of steps) keepFailure(tx, { about, step, cause, input: {}, now });
  }
  const left = new Map(listFailedSteps(tx, about).map((step) => [step.id, step]));
  return steps.flatMap((tried) => settle(tx, tried, left.get(tried.id)));
}

function settle(tx: Tx, tried: FailedStep, left: FailedStep | undefined): StepFailure[] {
  if (left === undefined) return [];
  const { id, step, code } = left;
  if (left.attempts > tried.attempts) return [{ id, step, code }];
  if (!left.isTooLate) removeFailedStep(tx, id);
  return [];
}
