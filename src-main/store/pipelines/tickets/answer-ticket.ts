import type { Message } from '#shared/domain/messages/message.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readSettings } from '../../rows/settings.ts';
import { isActiveAgent } from '../../rows/staff/agents.ts';
import { withDue } from '../../rows/tickets/due.ts';
import {
  findWaitingSince,
  isAnsweredOnPhone,
  isAnswerOfPerson,
  setTicketOfMessage,
} from '../../rows/tickets/ticket-messages.ts';
import {
  findUnresolvedTicket,
  getTicket,
  writeTicket,
  type StoredTicket,
} from '../../rows/tickets/tickets.ts';
import type { OutgoingStep } from '../outgoing.ts';
import { assignTicket } from './assign-ticket.ts';
import { seeByAnswering } from './transfers.ts';

const AGENT = /^agent:(\d+)$/;

/**
 * What the pharmacy writes while a ticket is unresolved is on it. What a person writes answers the customer, and makes a
 * ticket that was nobody's theirs. A conversation that the pharmacy begins has no ticket.
 */
export const answerTicket: OutgoingStep = (tx, { message, now }) => {
  const ticket = findUnresolvedTicket(tx, message.conversationId);
  if (ticket === undefined) return 'as it was';
  setTicketOfMessage(tx, { messageId: message.id, ticketId: ticket.id });
  // Read from the past, it may be older than the question.
  const isTooOld = isAnsweredOnPhone(message) && message.sentAt < (ticket.waitingSince ?? 0);
  if (isTooOld || message.status === 'failed' || !isAnswerOfPerson(message)) return 'changed';
  tx.changes.touched('tickets');
  const answered = writeTicket(tx, withAnswer(tx, ticket, message), now);
  const agentId = Number(AGENT.exec(message.sentBy ?? '')?.[1] ?? 0);
  if (answered.assigneeId === null && isActiveAgent(tx, agentId)) {
    const by = `agent:${agentId}` as const;
    assignTicket(tx, answered, { to: agentId, because: 'answered', by }, now);
  }
  seeByAnswering(tx, { ticketId: ticket.id, agentId, now });
  return 'changed';
};

/** An answer that did not go answers nobody, and one that is sent after all does. Call it when that is written. */
export function recheckAnswer(tx: Tx, message: Message, now: number): void {
  if (isAnswerOfPerson(message)) recheckWaiting(tx, message, now);
}

/** Who waits on a message's ticket, and since when, is found anew. */
export function recheckWaiting(tx: Tx, message: Message, now: number): void {
  if (message.ticketId === null) return;
  const ticket = getTicket(tx, message.ticketId);
  const waitingSince = ticket.status === 'open' ? findWaitingSince(tx, ticket) : null;
  if (waitingSince === ticket.waitingSince) return;
  tx.changes.touched('tickets');
  const due = waitingSince === null ? { dueAt: null, dueMinutes: null } : {};
  writeTicket(tx, withDue({ ...ticket, waitingSince, ...due }, readSettings(tx)), now);
}

function withAnswer(tx: ReadTx, ticket: StoredTicket, message: Message): StoredTicket {
  const answered = {
    ...ticket,
    // One from the phone may be read later than what the customer wrote after it.
    waitingSince:
      isAnsweredOnPhone(message) && ticket.waitingSince !== null ? findWaitingSince(tx, ticket) : null,
    firstAnsweredAt: ticket.firstAnsweredAt ?? message.sentAt,
    lastMessageAt: Math.max(ticket.lastMessageAt, message.sentAt),
  };
  if (answered.waitingSince === null) return { ...answered, dueAt: null, dueMinutes: null };
  return withDue(answered, readSettings(tx));
}
