import type { StepName } from '#shared/domain/unfinished.ts';
import { keepFailure, type StepSubject } from '../rows/unfinished/failed-steps.ts';
import type { Tx } from '../schema/tx.ts';

/** A step that waits for another one, which failed. */
export class StepWaits extends Error {
  override readonly name = 'StepWaits';
}

/**
 * Does one step of the desk's work about a message or a ticket. If it fails, it alone is taken back and kept, to be done
 * again later: what it is about, and the other steps, stay.
 * @param input What it needs and nothing else has kept.
 * @returns whether it is done.
 */
export function runStep(
  tx: Tx,
  { about, step, input = {}, now }: { about: StepSubject; step: StepName; input?: object; now: number },
  work: () => void,
): boolean {
  const failure = tx.attempt(work);
  if (failure === undefined) return true;
  keepFailure(tx, { about, step, cause: failure.cause, input, now });
  return false;
}
