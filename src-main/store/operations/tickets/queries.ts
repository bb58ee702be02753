import { findUnanswered } from '../../pipelines/tickets/find-unanswered.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { listTicketEvents } from '../../rows/tickets/ticket-events.ts';
import { countUnresolved, listTicketsBy } from '../../rows/tickets/ticket-list.ts';
import { countWaitingCustomers } from '../../rows/tickets/waiting.ts';
import {
  getTicket as getById,
  listTicketsOfConversation as listOf,
  toTicket,
} from '../../rows/tickets/tickets.ts';
import { listTransfersToAgent, listUnseenIn } from '../../rows/tickets/transfers.ts';
import type { Query } from '../operation.ts';
import { whoOf } from '../../rows/people/who.ts';

export const listTickets: Query<'listTickets'> = (tx, input) => listTicketsBy(tx, input);

export const countTickets: Query<'countTickets'> = (tx, input) => countUnresolved(tx, input);

export const countWaiting: Query<'countWaiting'> = (tx) => countWaitingCustomers(tx);

export const getTicket: Query<'getTicket'> = (tx, { id }) => ({
  ticket: toTicket(getById(tx, id)),
  events: listTicketEvents(tx, id),
});

export const listTicketsOfConversation: Query<'listTicketsOfConversation'> = (tx, { conversationId }) =>
  listOf(tx, getConversation(tx, conversationId).id).map(toTicket);

export const listTransfersTo: Query<'listTransfersTo'> = (tx, input) =>
  listTransfersToAgent(tx, input).map((transfer) => ({
    ...transfer,
    ...whoOf(getConversation(tx, transfer.conversationId)),
  }));

export const listUnseenTransfers: Query<'listUnseenTransfers'> = (tx, { conversationId }) =>
  listUnseenIn(tx, getConversation(tx, conversationId).id);

export const findUnansweredMessage: Query<'findUnansweredMessage'> = (tx, { id }) =>
  findUnanswered(tx, getById(tx, id)) ?? null;
