import type { Message } from '#shared/domain/messages/message.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import { listUnansweredIds } from '../../rows/tickets/ticket-messages.ts';
import type { StoredTicket } from '../../rows/tickets/tickets.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { asksForNothing } from './ends-the-talk.ts';

/** More of them in a row all thanking is nobody. */
const LOOKED_AT = 50;

/**
 * The last thing that the customer asked and nobody answered, while they wait for the pharmacy; undefined when they do
 * not. Thanks and the like need no answer, and what stands before them may.
 */
export function findUnanswered(tx: ReadTx, ticket: StoredTicket): Message | undefined {
  if (ticket.waitingSince === null) return undefined;
  return listUnansweredIds(tx, ticket, LOOKED_AT)
    .map((id) => getMessage(tx, id))
    .find((message) => !asksForNothing(tx, message));
}
