import type { Tx } from '../schema/tx.ts';
import { askRating } from './ratings/ask-rating.ts';
import type { Resolved, ResolvedStep } from './resolved.ts';

const STEPS: readonly ResolvedStep[] = [askRating];

/** Does the desk's work about a resolved ticket, in the transaction that resolves it. */
export function runResolvedPipeline(tx: Tx, resolved: Resolved): void {
  for (const step of STEPS) step(tx, resolved);
}
