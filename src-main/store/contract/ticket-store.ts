import type { Message } from '#shared/domain/messages/message.ts';
import type { Ticket, TicketEdit, TicketEvent, ListedTicket } from '#shared/domain/tickets/ticket.ts';
import type { WaitingCounts } from '#shared/domain/tickets/waiting.ts';
import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';
import type { ListedTransfer, Transfer } from '#shared/domain/tickets/transfer.ts';
import type { TicketFilter } from '#shared/ipc/contract/tickets.ts';

/** The tickets' part of the store. `by` is the agent who does it; `now` and all times are epoch ms. */
export interface TicketStore {
  /**
   * `mine` of the filter is the handler's to replace by its caller. Throws AppError invalid-input for a cursor of
   * another list.
   */
  listTickets(input: {
    filter: Omit<TicketFilter, 'assignee'> & { assignee?: number | 'nobody' | undefined };
    after?: string | undefined;
    limit: number;
  }): Promise<{ items: ListedTicket[]; next: string | null }>;
  countTickets(input: {
    agentId: number;
    now: number;
  }): Promise<{ open: number; mine: number; nobody: number; waiting: number; late: number }>;
  /** How many customers wait for an answer, and whose they are; what was put off does not count. */
  countWaiting(): Promise<WaitingCounts>;
  /** With its history, oldest first. Throws AppError not-found. */
  getTicket(input: { id: number }): Promise<{ ticket: Ticket; events: TicketEvent[] }>;
  /** Newest first. Throws AppError not-found. */
  listTicketsOfConversation(input: { conversationId: number }): Promise<Ticket[]>;
  /** The conversation's unresolved ticket when it has one. Throws AppError not-found. */
  openTicket(input: { conversationId: number; kind: TicketKind; by: number; now: number }): Promise<Ticket>;
  /** Throws AppError not-found, ticket-resolved, invalid-input for a snooze that is over. */
  editTicket(input: { id: number; edit: TicketEdit; by: number; now: number }): Promise<Ticket>;
  /** Throws AppError not-found, ticket-resolved, invalid-input for who is not active. */
  assignTicket(input: {
    id: number;
    to: number | null;
    note: string | null;
    by: number;
    now: number;
  }): Promise<Ticket>;
  /** What was handed over to an agent, newest first; not what became another person's before they saw it. */
  listTransfersTo(input: { agentId: number; limit: number }): Promise<ListedTransfer[]>;
  /** What nobody has seen yet, oldest first. Throws AppError not-found. */
  listUnseenTransfers(input: { conversationId: number }): Promise<Transfer[]>;
  /** Nothing for one that is not theirs, or was seen. */
  seeTransfer(input: { id: number; by: number; now: number }): Promise<void>;
  /** Throws AppError not-found, ticket-resolved. */
  takeOverTicket(input: { id: number; by: number; now: number }): Promise<Ticket>;
  /** The last thing that its customer asked and nobody answered; null when nobody waits. Throws AppError not-found. */
  findUnansweredMessage(input: { id: number }): Promise<Message | null>;
  /**
   * `shown`: the message without an answer that who resolves it was shown, null for none; absent when nobody is asked.
   * Throws AppError not-found, ticket-resolved, customer-waits when there is another one than that.
   */
  resolveTicket(input: {
    id: number;
    note: string | null;
    asksRating: boolean;
    shown?: number | null | undefined;
    by: number;
    now: number;
  }): Promise<Ticket>;
  /**
   * Wakes what was snoozed until now and resolves what was idle for long, some of each in one go. `since`: when it was
   * last asked; what became late meanwhile touches the tickets. `provenNow`: how late it is at least, which decides
   * what was idle. `nextAt`: when to ask again, also at once; null for nothing to wait for.
   */
  sweepTickets(input: { since: number; now: number; provenNow: number }): Promise<{ nextAt: number | null }>;
  /** Throws AppError not-found, ticket-open when the conversation has another one. */
  reopenTicket(input: { id: number; by: number; now: number }): Promise<Ticket>;
}
