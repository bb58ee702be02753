import type { StepName } from '#shared/domain/unfinished.ts';
import type { Tx } from '../schema/tx.ts';
import { askRating } from './ratings/ask-rating.ts';
import { runStep } from './run-step.ts';
import type { Resolved, ResolvedStep } from './resolved.ts';

const STEPS: readonly { name: StepName; run: ResolvedStep }[] = [{ name: 'rating-ask', run: askRating }];

/** Does the desk's work about a resolved ticket, in the transaction that resolves it, which no step can hinder. */
export function runResolvedPipeline(tx: Tx, resolved: Resolved): void {
  const { ticket, asksRating, now } = resolved;
  const about = { ticketId: ticket.id };
  for (const { name, run } of STEPS) {
    runStep(tx, { about, step: name, input: { asksRating }, now }, () => run(tx, resolved));
  }
}
