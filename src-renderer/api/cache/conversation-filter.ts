import { isPutAway } from '#shared/domain/conversations/chat-marks.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { EVERYTHING, type ChosenChats, type DaySpan } from '#shared/domain/conversations/narrowing.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import type { ChatsAsked } from '#shared/ipc/contract/conversations.ts';
import type { TicketSummary } from '#shared/domain/tickets/ticket.ts';
import { addDays } from '#shared/time/local-date.ts';
import { instantOf, localDateAt } from '#shared/time/zone.ts';

/** What a chat list shows; every part must hold. Days are moments here: epoch ms, until is exclusive. */
export type ConversationFilter = Omit<ChosenChats, 'days'> & {
  query: string;
  from: number | null;
  until: number | null;
};

type TicketStatusFilter = NonNullable<ChosenChats['ticketStatus']>;

const { days: _days, ...NOTHING_CHOSEN } = EVERYTHING.chats;

export const ALL_CONVERSATIONS: ConversationFilter = {
  ...NOTHING_CHOSEN,
  query: '',
  from: null,
  until: null,
};

/** @param clock the pharmacy's: its day as the moment that it began. */
export function conversationFilter(
  { days, ...chosen }: ChosenChats,
  query: string,
  clock: { today: number; timeZone: string },
): ConversationFilter {
  return { ...chosen, query, ...momentsOf(days, clock) };
}

/** Which moments somebody means who says days. */
export function momentsOf(
  days: DaySpan | null,
  { today, timeZone }: { today: number; timeZone: string },
): { from: number | null; until: number | null } {
  if (days === null) return { from: null, until: null };
  const back = { today: 0, yesterday: 1, week: 6, month: 29 }[days];
  const first = addDays(localDateAt(today, timeZone), -back);
  return { from: instantOf(first, 0, timeZone), until: days === 'yesterday' ? today : null };
}

export const isFiltered = (filter: ConversationFilter): boolean =>
  filter.query !== '' ||
  filter.unreadOnly ||
  filter.archivedOnly ||
  filter.labelId !== null ||
  filter.tagId !== null ||
  filter.hasFiles ||
  filter.from !== null ||
  filter.until !== null ||
  asksForTicket(filter);

const asksForTicket = ({ needsReply, assignee, ticketKind, ticketStatus }: ConversationFilter): boolean =>
  needsReply || assignee !== null || ticketKind !== null || ticketStatus !== null;

/** As main is asked for it. */
export function filterInput({ query, ...chats }: ConversationFilter): InvokeInput<'conversations.list'> {
  return { ...(query === '' ? {} : { query }), ...chatsAsked(chats) };
}

/** What is asked of the conversations that something is looked for in; what asks nothing is left out. */
export function chatsAsked(chats: Omit<ConversationFilter, 'query'>): ChatsAsked {
  const { unreadOnly, archivedOnly, needsReply, hasFiles, ...rest } = chats;
  const { labelId, tagId, assignee, ticketKind, ticketStatus, from, until } = rest;
  return {
    ...(unreadOnly ? { unreadOnly } : {}),
    ...(archivedOnly ? { archivedOnly } : {}),
    ...(needsReply ? { needsReply } : {}),
    ...(hasFiles ? { hasFiles } : {}),
    ...(labelId === null ? {} : { labelId }),
    ...(tagId === null ? {} : { tagId }),
    ...(assignee === null ? {} : { assignee }),
    ...(ticketKind === null ? {} : { ticketKind }),
    ...(ticketStatus === null ? {} : { ticketStatus }),
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
  };
}

/**
 * Whether a list of this filter shows a conversation, as far as the window can tell: what a search finds, which have files
 * or a customer with the tag, and which conversations without an open ticket have had one, only main knows.
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
  const at = conversation.lastMessage?.at ?? conversation.createdAt;
  if ((filter.from ?? at) > at || (filter.until ?? Infinity) <= at) return false;
  if (filter.ticketStatus === 'resolved') return ticket === null ? 'unknown' : false;
  if (asksForTicket(filter)) {
    if (ticket === null) return false;
    if (filter.needsReply && !isWaiting(ticket)) return false;
    if (filter.ticketKind !== null && ticket.kind !== filter.ticketKind) return false;
    if (filter.assignee === 'mine' && (meId === null || ticket.assigneeId !== meId)) return false;
    if (filter.assignee === 'nobody' && ticket.assigneeId !== null) return false;
    if (typeof filter.assignee === 'number' && ticket.assigneeId !== filter.assignee) return false;
    if (filter.ticketStatus !== null && filter.ticketStatus !== statusOf(ticket)) return false;
  }
  return filter.query === '' && filter.tagId === null && !filter.hasFiles ? true : 'unknown';
}

/** Whether the customer waits for an answer that nobody has put off. */
const isWaiting = ({ waitingSince, snoozedUntil }: TicketSummary): boolean =>
  waitingSince !== null && snoozedUntil === null;

/** A snoozed ticket is in no other list until it wakes; main tells when it does. */
const statusOf = (ticket: TicketSummary): TicketStatusFilter =>
  ticket.snoozedUntil === null ? ticket.status : 'snoozed';
