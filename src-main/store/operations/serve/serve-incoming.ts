import type { Tx } from '../../database/tx.ts';
import { servePhoto } from '../prescriptions/serve-photo.ts';
import type { Incoming, Step } from './incoming.ts';

/** In this order: what a message is decides what is done about it. */
const STEPS: readonly Step[] = [servePhoto];

/** Does the desk's work about a customer's message, in the transaction that records it: all of it or nothing. */
export function serveIncoming(tx: Tx, incoming: Incoming): void {
  for (const step of STEPS) step(tx, incoming);
}
