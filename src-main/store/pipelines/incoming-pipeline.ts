import type { Tx } from '../schema/tx.ts';
import { learn } from './customers/learn.ts';
import { openPhotosOfTicket, filePhoto } from './prescriptions/file-photos.ts';
import { takeInMessage } from './tickets/take-in-message.ts';
import { noteAnswer } from './follow-ups/note-answer.ts';
import { automate } from './automation/automate.ts';
import type { Incoming, Step } from './incoming.ts';
import { takeRating } from './ratings/take-rating.ts';

/** In this order: what a message is decides what is done about it. */
const STEPS: readonly Step[] = [
  learn,
  takeRating,
  takeInMessage,
  filePhoto,
  automate,
  noteAnswer,
  // Last, as the steps before it may have made the ticket a prescription's.
  openPhotosOfTicket,
];

/** Does the desk's work about a customer's message, in the transaction that records it: all of it or nothing. */
export function runIncomingPipeline(tx: Tx, incoming: Incoming): void {
  for (const step of STEPS) step(tx, incoming);
}
