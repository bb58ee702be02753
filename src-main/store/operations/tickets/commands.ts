// What staff do with tickets, and what time alone does to them.
import { AppError } from '#shared/domain/errors.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { openPrescriptionsOf } from '../../pipelines/prescriptions/take-photo.ts';
import { assignTicket as assign, assignReopened } from '../../pipelines/tickets/assign-ticket.ts';
import { closeTicket } from '../../pipelines/tickets/close-ticket.ts';
import { findUnanswered } from '../../pipelines/tickets/find-unanswered.ts';
import { newTicket, reopened } from '../../pipelines/tickets/new-ticket.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import { readSettings } from '../../rows/settings.ts';
import { isActiveAgent } from '../../rows/staff/agents.ts';
import { withDue } from '../../rows/tickets/due.ts';
import { writeTicketEvent } from '../../rows/tickets/ticket-events.ts';
import { findWaitingSince } from '../../rows/tickets/ticket-messages.ts';
import {
  type StoredTicket,
  findUnresolvedTicket,
  getTicket,
  toTicket,
  writeTicket,
} from '../../rows/tickets/tickets.ts';
import { findUnseenTransfer, markTransferSeen } from '../../rows/tickets/transfers.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { sweep } from './sweep-tickets.ts';
import type { Operation } from '../operation.ts';
import { changeTicket } from './change-ticket.ts';

export const openTicket: Operation<'openTicket'> = (tx, { conversationId, kind, by, now }) => {
  const { id } = getConversation(tx, conversationId);
  const unresolved = findUnresolvedTicket(tx, id);
  if (unresolved !== undefined) return toTicket(unresolved);
  const opened = newTicket(tx, {
    conversationId: id,
    contactId: getReplyContactId(tx, id),
    classification: { kind, because: { by: 'default' }, confidence: 1 },
    isKindByStaff: true,
    now,
    lastMessageAt: now,
  });
  const actor = `agent:${by}` as const;
  const change = { what: 'opened', because: 'by-hand' } as const;
  writeTicketEvent(tx, { ticketId: opened.id, by: actor, change, now });
  return told(tx, assign(tx, opened, { to: by, because: 'by-hand', by: actor }, now));
};

export const editTicket: Operation<'editTicket'> = (tx, { id, edit, by, now }) => {
  const changed = changeTicket(tx, getUnresolved(tx, id), edit, { by: `agent:${by}`, now });
  if (edit.set === 'kind') openPrescriptionsOf(tx, id, now);
  return told(tx, changed);
};

export const assignTicket: Operation<'assignTicket'> = (tx, { id, to, note, by, now }) => {
  const ticket = getUnresolved(tx, id);
  if (to !== null && !isActiveAgent(tx, to))
    throw new AppError('invalid-input', { message: `agent ${to} left` });
  return told(tx, assign(tx, ticket, { to, because: 'by-hand', by: `agent:${by}`, note }, now));
};

export const takeOverTicket: Operation<'takeOverTicket'> = (tx, { id, by, now }) =>
  told(tx, assign(tx, getUnresolved(tx, id), { to: by, because: 'taken-over', by: `agent:${by}` }, now));

export const resolveTicket: Operation<'resolveTicket'> = (tx, { id, note, asksRating, shown, by, now }) => {
  const ticket = getUnresolved(tx, id);
  if (shown !== undefined) refuseUnseenWait(tx, ticket, shown);
  return closeTicket(tx, ticket, { because: 'by-hand', by: `agent:${by}`, note, asksRating, now });
};

export const reopenTicket: Operation<'reopenTicket'> = (tx, { id, by, now }) => {
  const ticket = getTicket(tx, id);
  if (ticket.status !== 'resolved') return toTicket(ticket);
  if (findUnresolvedTicket(tx, ticket.conversationId) !== undefined) throw new AppError('ticket-open');
  const settings = readSettings(tx);
  const change = { what: 'reopened', because: 'by-hand' } as const;
  writeTicketEvent(tx, { ticketId: id, by: `agent:${by}`, change, now });
  // Who resolved it without an answer takes that back.
  const waitingSince = findWaitingSince(tx, ticket);
  const open = { ...reopened(ticket, now), waitingSince, lastMessageAt: now };
  return told(tx, assignReopened(tx, writeTicket(tx, withDue(open, settings), now), settings, now));
};

export const seeTransfer: Operation<'seeTransfer'> = (tx, { id, by, now }) => {
  const transfer = findUnseenTransfer(tx, id);
  if (transfer?.toId !== by) return;
  markTransferSeen(tx, { id, now });
  tx.changes.touched('tickets');
};

export const sweepTickets: Operation<'sweepTickets'> = (tx, input) => sweep(tx, input);

/** Throws AppError not-found, ticket-resolved. */
function getUnresolved(tx: ReadTx, id: number): StoredTicket {
  const ticket = getTicket(tx, id);
  if (ticket.status === 'resolved') throw new AppError('ticket-resolved');
  return ticket;
}

/** What came after they looked, they have not decided about. Throws AppError customer-waits. */
function refuseUnseenWait(tx: ReadTx, ticket: StoredTicket, shown: number | null): void {
  const unanswered = findUnanswered(tx, ticket);
  if (unanswered !== undefined && unanswered.id !== shown) throw new AppError('customer-waits');
}

/** Says what every piece of work on a ticket changes. */
function told(tx: Tx, ticket: StoredTicket): Ticket {
  tx.changes.conversationChanged(ticket.conversationId);
  tx.changes.touched('tickets');
  return toTicket(ticket);
}
