import type { InfiniteData } from '@tanstack/react-query';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { ConversationCursor } from '#shared/ipc/contract/conversations.ts';
import type { InvokeOutput } from '#shared/ipc/contract.ts';
import { isFiltered, matchesFilter, type ConversationFilter } from './conversation-filter.ts';

type ConversationPage = InvokeOutput<'conversations.list'>;
export type ConversationPages = InfiniteData<ConversationPage, ConversationCursor | undefined>;

const sortTime = (conversation: Conversation): number =>
  conversation.lastMessage?.at ?? conversation.createdAt;

/** Negative when `a` stands above `b` in the list. */
type Compare = (a: Conversation, b: Conversation) => number;

/** Newest first, then the higher id. */
const compareByTime: Compare = (a, b) => sortTime(b) - sortTime(a) || b.id - a.id;

/** Where nothing is asked for: what was pinned last stands on top. */
const compareByPin: Compare = (a, b) =>
  (b.chat.pinnedAt ?? 0) - (a.chat.pinnedAt ?? 0) || compareByTime(a, b);

const waitsSince = ({ ticket }: Conversation): number => ticket?.waitingSince ?? Number.MAX_SAFE_INTEGER;

/** Who waits longest first, then the lower id. */
const compareByWait: Compare = (a, b) => waitsSince(a) - waitsSince(b) || a.id - b.id;

const compareFor = (filter: ConversationFilter): Compare => {
  if (filter.needsReply) return compareByWait;
  return isFiltered(filter) ? compareByTime : compareByPin;
};

export const flattenConversations = (pages: Pick<ConversationPages, 'pages'> | undefined): Conversation[] =>
  pages?.pages.flatMap((page) => page.items) ?? [];

/**
 * Puts a changed conversation where it belongs in the loaded pages. A conversation that the pages do not hold
 * yet is added only if this list would show it: not to a search (only main can match Arabic), and not below
 * the last loaded row, where the next page will bring it. One that the list no longer shows goes, but for what was
 * unread: being read must not take a row away from under the pointer.
 * @param meId who is signed in, for what is "mine".
 */
export function upsertConversation(
  data: ConversationPages,
  conversation: Conversation,
  filter: ConversationFilter,
  meId: number | null,
): ConversationPages {
  const compare = compareFor(filter);
  const known = flattenConversations(data).find(({ id }) => id === conversation.id);
  if (known === undefined) {
    if (matchesFilter(conversation, filter, meId) !== true) return data;
  } else {
    if (known.updatedAt > conversation.updatedAt) return data;
    const matches = matchesFilter(conversation, { ...filter, unreadOnly: false }, meId);
    if (matches === false) return withoutConversation(data, conversation.id);
    if (compare(known, conversation) === 0) return replaceInPlace(data, conversation);
  }
  return insertSorted(withoutConversation(data, conversation.id), conversation, compare);
}

/** Changes a loaded conversation without moving it, e.g. a draft being typed. */
export function patchConversation(
  data: ConversationPages,
  id: number,
  patch: (conversation: Conversation) => Conversation,
): ConversationPages {
  const known = flattenConversations(data).find((conversation) => conversation.id === id);
  return known === undefined ? data : replaceInPlace(data, patch(known));
}

function replaceInPlace(data: ConversationPages, conversation: Conversation): ConversationPages {
  return mapPages(data, (page) =>
    page.items.some(({ id }) => id === conversation.id)
      ? { ...page, items: page.items.map((item) => (item.id === conversation.id ? conversation : item)) }
      : page,
  );
}

/** Takes a conversation out, e.g. one that was merged into another. */
export function withoutConversation(data: ConversationPages, id: number): ConversationPages {
  return mapPages(data, (page) =>
    page.items.some((item) => item.id === id)
      ? { ...page, items: page.items.filter((item) => item.id !== id) }
      : page,
  );
}

function insertSorted(
  data: ConversationPages,
  conversation: Conversation,
  compare: Compare,
): ConversationPages {
  const lastPage = data.pages.length - 1;
  const target = data.pages.findIndex((page, index) => {
    const last = page.items.at(-1);
    if (last !== undefined && compare(conversation, last) < 0) return true;
    return index === lastPage && page.next === null;
  });
  if (target === -1) return data;
  return mapPages(data, (page, index) => {
    if (index !== target) return page;
    const before = page.items.findIndex((item) => compare(conversation, item) < 0);
    const at = before === -1 ? page.items.length : before;
    return { ...page, items: [...page.items.slice(0, at), conversation, ...page.items.slice(at)] };
  });
}

function mapPages(
  data: ConversationPages,
  change: (page: ConversationPage, index: number) => ConversationPage,
): ConversationPages {
  return { ...data, pages: data.pages.map(change) };
}
