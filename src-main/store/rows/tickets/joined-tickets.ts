import type { StoredTicket } from './tickets.ts';

/** What of a ticket changes when another one's work is put into it. */
export type TicketState = Pick<
  StoredTicket,
  | 'kind'
  | 'classification'
  | 'isKindByStaff'
  | 'status'
  | 'priority'
  | 'assigneeId'
  | 'waitingSince'
  | 'dueAt'
  | 'dueMinutes'
  | 'snoozedUntil'
  | 'firstAnsweredAt'
  | 'lastMessageAt'
>;

/** Two tickets that became one, to see later what has been changed since. */
export interface JoinedTickets {
  /** The one that stayed, as it was and as it became. */
  stays: { id: number; before: TicketState; joined: TicketState };
  /** The one that was resolved for it, as it was. */
  goes: { id: number; before: TicketState };
  /** The newest message of both conversations: what comes later changes who waits. */
  newestMessageId: number;
}

export function stateOf(ticket: StoredTicket): TicketState {
  const { kind, classification, isKindByStaff, status, priority, assigneeId } = ticket;
  const { waitingSince, dueAt, dueMinutes, snoozedUntil, firstAnsweredAt, lastMessageAt } = ticket;
  return {
    kind,
    classification,
    isKindByStaff,
    status,
    priority,
    assigneeId,
    waitingSince,
    dueAt,
    dueMinutes,
    snoozedUntil,
    firstAnsweredAt,
    lastMessageAt,
  };
}
