import { getConversation } from '../../rows/conversations/conversations.ts';
import type { Operation } from '../operation.ts';
import { listTicketEvents } from '../../rows/tickets/ticket-events.ts';
import { countUnresolved, listTicketsBy } from '../../rows/tickets/ticket-list.ts';
import {
  getTicket as getById,
  listTicketsOfConversation as listOf,
  toTicket,
} from '../../rows/tickets/tickets.ts';

export const listTickets: Operation<'listTickets'> = (tx, input) => listTicketsBy(tx, input);

export const countTickets: Operation<'countTickets'> = (tx, input) => countUnresolved(tx, input);

export const getTicket: Operation<'getTicket'> = (tx, { id }) => ({
  ticket: toTicket(getById(tx, id)),
  events: listTicketEvents(tx, id),
});

export const listTicketsOfConversation: Operation<'listTicketsOfConversation'> = (tx, { conversationId }) =>
  listOf(tx, getConversation(tx, conversationId).id).map(toTicket);
