import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { ConversationCursor } from '#shared/ipc/contract/conversations.ts';
import { matchesFragments, searchFragments } from './conversation-search.ts';
import { countOnlyMarkedUnread, isNotPinned, isNotPutAway, isPinned, markedUnread } from './chat-marks.ts';
import type { ConversationRow } from './conversations.ts';
import { isNotErased, selectConversations, toConversation } from './conversations.ts';
import type { ConversationNarrowing } from '../../contract/conversation-narrowing.ts';
import { isWaiting } from '../tickets/waiting.ts';
import { narrowedBy } from './narrowing.ts';
import { adHoc, query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { Page } from '../../contract/store.ts';

export interface ListFilter extends ConversationNarrowing {
  query?: string | undefined;
  after?: ConversationCursor | undefined;
  limit: number;
}

/** What decides a list's SQL, and what only its parameters. */
type Shape = { unreadOnly: boolean; needsReply: boolean; later: boolean; without?: 'pinned' };
type Position = ConversationCursor & { limit: number };

/** Where the first page begins; its SQL does not look at it. */
const START: ConversationCursor = { at: 0, id: 0 };

const UNNARROWED = { unreadOnly: false, needsReply: false, without: 'pinned' } as const;
const UNREAD = { unreadOnly: true, needsReply: false } as const;

const pages = {
  all: {
    first: statement((p: Position) => pageOf({ ...UNNARROWED, later: false }, p).where(isNotPutAway)),
    later: statement((p: Position) => pageOf({ ...UNNARROWED, later: true }, p).where(isNotPutAway)),
  },
  unread: {
    first: statement((p: Position) => pageOf({ ...UNREAD, later: false }, p)),
    later: statement((p: Position) => pageOf({ ...UNREAD, later: true }, p)),
  },
};

/** A phone that is not WhatsApp's own could name more than three. */
const MOST_ON_TOP = 20;
const MOST_MARKED = 100;

/** Unread by hand alone; their index is not the unread list's, so that they come with its first page. */
const onlyMarked = statement(() =>
  selectConversations
    .where(markedUnread)
    .where(({ eb, lit }) => eb('conversations.unread_count', '=', lit(0)))
    .orderBy('conversations.last_message_at', 'desc')
    .limit(MOST_MARKED),
);

const onTop = statement(() =>
  selectConversations
    .where(isPinned)
    .orderBy('conversations.last_message_at', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(MOST_ON_TOP),
);

const selectUnread = statement(() => query.selectFrom('unread_total').select('messages').where('id', '=', 1));

/**
 * Newest first by the time of the last message, or who waits longest first where that is asked; continuing after the row
 * `after` was taken from. Where nothing is asked the pinned ones stand above all others, beyond the limit.
 */
export function listConversationsBy(tx: ReadTx, filter: ListFilter): Page<Conversation, ConversationCursor> {
  const rows = readPage(tx, filter);
  const last = rows.at(-1);
  const full = rows.length === filter.limit;
  return {
    items: withBeside(tx, filter, rows.map(toConversation)),
    next: full && last !== undefined ? { at: sortTime(last, filter), id: last.id } : null,
  };
}

/** What belongs to a list that is asked for nothing, or for what is unread, and lies in no index of its. */
function withBeside(tx: ReadTx, filter: ListFilter, items: Conversation[]): Conversation[] {
  if (filter.after !== undefined || !isPlain(filter)) return items;
  if (filter.unreadOnly === true) {
    const marked = tx.all(onlyMarked, {}).map(toConversation);
    return marked.length === 0 ? items : [...marked, ...items].toSorted(byTime);
  }
  return [...tx.all(onTop, {}).map(toConversation).toSorted(byPin), ...items];
}

const timeOf = ({ lastMessage, createdAt }: Conversation): number => lastMessage?.at ?? createdAt;

const byTime = (one: Conversation, other: Conversation): number =>
  timeOf(other) - timeOf(one) || other.id - one.id;

const byPin = (one: Conversation, other: Conversation): number =>
  (other.chat.pinnedAt ?? 0) - (one.chat.pinnedAt ?? 0);

/** Nothing is asked for but what the compiled pages answer. */
const isPlain = (filter: ListFilter): boolean =>
  searchFragments(filter.query ?? '').length === 0 &&
  narrowedBy(filter).length === 0 &&
  filter.needsReply !== true;

const sortTime = (row: ConversationRow, { needsReply = false }: ListFilter): number =>
  needsReply ? (row.waitingSince ?? 0) : row.lastMessageAt;

/** Messages nobody has opened, over all conversations; one of each that was marked unread by hand. */
export function sumUnreadMessages(tx: ReadTx): number {
  return (tx.get(selectUnread, {})?.messages ?? 0) + countOnlyMarkedUnread(tx);
}

function readPage(tx: ReadTx, filter: ListFilter): ConversationRow[] {
  const { after, unreadOnly = false, needsReply = false, limit } = filter;
  const later = after !== undefined;
  const position = { ...(after ?? START), limit };
  const fragments = searchFragments(filter.query ?? '');
  if (isPlain(filter)) {
    return tx.all(pages[unreadOnly ? 'unread' : 'all'][later ? 'later' : 'first'], position);
  }
  let page = pageOf({ unreadOnly, needsReply, later }, position);
  if (fragments.length > 0) {
    const matching = query
      .selectFrom('conversation_search')
      .select('conversation_search.rowid')
      .where(({ and }) => and(matchesFragments(fragments)));
    page = page.where('conversations.id', 'in', matching);
  }
  for (const condition of narrowedBy(filter)) page = page.where(condition);
  return tx.all(adHoc(page), {});
}

function pageOf({ unreadOnly, needsReply, later, without }: Shape, { at, id, limit }: Position) {
  let page = selectConversations.limit(limit);
  if (without === 'pinned') page = page.where(isNotPinned);
  // A literal, so that SQLite sees that the partial index conversations_unread answers it.
  if (unreadOnly) page = page.where(({ eb, lit }) => eb('conversations.unread_count', '>', lit(0)));
  if (needsReply) {
    const longest = page.where(isWaiting).orderBy('tickets.waiting_since').orderBy('tickets.conversation_id');
    if (!later) return longest;
    return longest.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('tickets.waiting_since', 'tickets.conversation_id'), '>', tuple(at, id)),
    );
  }
  const newest = page
    .where(isNotErased)
    .orderBy('conversations.last_message_at', 'desc')
    .orderBy('conversations.id', 'desc');
  if (!later) return newest;
  return newest.where(({ eb, refTuple, tuple }) =>
    eb(refTuple('conversations.last_message_at', 'conversations.id'), '<', tuple(at, id)),
  );
}
