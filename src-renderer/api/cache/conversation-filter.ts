import { isPutAway } from '#shared/domain/conversations/chat-marks.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import type { TicketSummary } from '#shared/domain/tickets/ticket.ts';
import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';

export type TicketStatusFilter = 'open' | 'pending' | 'resolved' | 'snoozed';

/** What a chat list shows; every part must hold. */
export type ConversationFilter = {
  query: string;
  unreadOnly: boolean;
  /** Whose chats are archived. */
  archivedOnly: boolean;
  /** Whose customer waits for an answer; the one who waits longest stands on top. */
  needsReply: boolean;
  /** One of the conversation's labels. */
  labelId: number | null;
  assignee: 'mine' | 'nobody' | null;
  ticketKind: TicketKind | null;
  ticketStatus: TicketStatusFilter | null;
};

/** Everything but the search. */
export type ChosenFilter = Omit<ConversationFilter, 'query'>;

export const ALL_CONVERSATIONS: ConversationFilter = {
  query: '',
  unreadOnly: false,
  archivedOnly: false,
  needsReply: false,
  labelId: null,
  assignee: null,
  ticketKind: null,
  ticketStatus: null,
};

export const isFiltered = (filter: ConversationFilter): boolean =>
  filter.query !== '' ||
  filter.unreadOnly ||
  filter.archivedOnly ||
  filter.labelId !== null ||
  asksForTicket(filter);

const asksForTicket = ({ needsReply, assignee, ticketKind, ticketStatus }: ConversationFilter): boolean =>
  needsReply || assignee !== null || ticketKind !== null || ticketStatus !== null;

/** As main is asked for it. */
export function filterInput(filter: ConversationFilter): InvokeInput<'conversations.list'> {
  return {
    ...(filter.query === '' ? {} : { query: filter.query }),
    ...(filter.unreadOnly ? { unreadOnly: true } : {}),
    ...(filter.archivedOnly ? { archivedOnly: true } : {}),
    ...(filter.needsReply ? { needsReply: true } : {}),
    ...(filter.labelId === null ? {} : { labelId: filter.labelId }),
    ...(filter.assignee === null ? {} : { assignee: filter.assignee }),
    ...(filter.ticketKind === null ? {} : { ticketKind: filter.ticketKind }),
    ...(filter.ticketStatus === null ? {} : { ticketStatus: filter.ticketStatus }),
  };
}

/**
 * Whether a list of this filter shows a conversation, as far as the window can tell: what a search finds, and which
 * conversations without an open ticket have had one, only main knows.
 * @param meId who is signed in.
 */
export function matchesFilter(
  conversation: Conversation,
  filter: ConversationFilter,
  meId: number | null,
): boolean | 'unknown' {
  const { ticket } = conversation;
  const { isArchived, isMarkedUnread } = conversation.chat;
  if (filter.unreadOnly && conversation.unreadCount === 0 && !isMarkedUnread) return false;
  if (filter.archivedOnly && !isArchived) return false;
  // Who asks for nothing does not see what is put away.
  if (!isFiltered(filter) && isPutAway(conversation) && conversation.chat.pinnedAt === null) return false;
  if (filter.labelId !== null && !conversation.labels.includes(filter.labelId)) return false;
  if (filter.ticketStatus === 'resolved') return ticket === null ? 'unknown' : false;
  if (asksForTicket(filter)) {
    if (ticket === null) return false;
    if (filter.needsReply && !isWaiting(ticket)) return false;
    if (filter.ticketKind !== null && ticket.kind !== filter.ticketKind) return false;
    if (filter.assignee === 'mine' && (meId === null || ticket.assigneeId !== meId)) return false;
    if (filter.assignee === 'nobody' && ticket.assigneeId !== null) return false;
    if (filter.ticketStatus !== null && filter.ticketStatus !== statusOf(ticket)) return false;
  }
  return filter.query === '' ? true : 'unknown';
}

/** Whether the customer waits for an answer that nobody has put off. */
const isWaiting = ({ waitingSince, snoozedUntil }: TicketSummary): boolean =>
  waitingSince !== null && snoozedUntil === null;

/** A snoozed ticket is in no other list until it wakes; main tells when it does. */
const statusOf = (ticket: TicketSummary): TicketStatusFilter =>
  ticket.snoozedUntil === null ? ticket.status : 'snoozed';
