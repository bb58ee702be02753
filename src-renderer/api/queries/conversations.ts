import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { ConversationCursor } from '#shared/ipc/contract/conversations.ts';
import {
  ALL_CONVERSATIONS,
  filterInput,
  isFiltered,
  type ConversationFilter,
} from '../cache/conversation-filter.ts';
import { flattenConversations } from '../cache/conversation-pages.ts';
import type { ConversationPages } from '../cache/conversation-pages.ts';
import { invoke } from '../invoke.ts';
import { queryKeys } from '../query-keys.ts';
import type { ThreadPageParam } from '../cache/thread-pages.ts';

export const useUnreadTotal = () =>
  useQuery({
    queryKey: queryKeys.unreadTotal,
    queryFn: () => invoke('conversations.unreadTotal', undefined),
  });

/** Of what was written before, the desk has only what was unread; null while nobody knows. */
export const useSeesFrom = () =>
  useQuery({ queryKey: queryKeys.seesFrom, queryFn: () => invoke('connection.seesFrom', undefined) });

/** The chat list, page by page. A filtered list is read anew each time it is shown. */
export const useConversationList = (filter: ConversationFilter) => useInfiniteQuery(listOf(filter));

/** Whether anybody has written yet; undefined while nobody knows. Of a message that comes, nothing is drawn anew. */
export const useHasConversations = (): boolean | undefined =>
  useInfiniteQuery({
    ...listOf(ALL_CONVERSATIONS),
    select: (pages) => flattenConversations(pages).length > 0,
  }).data;

const listOf = (filter: ConversationFilter) =>
  infiniteQueryOptions({
    queryKey: queryKeys.conversationList(filter),
    queryFn: ({ pageParam }) =>
      invoke('conversations.list', {
        ...filterInput(filter),
        ...(pageParam === undefined ? {} : { after: pageParam }),
      }),
    initialPageParam: undefined as ConversationCursor | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    gcTime: isFiltered(filter) ? 0 : Number.POSITIVE_INFINITY,
  });

/** One conversation; the loaded list answers at once when it holds it. */
export function useConversation(id: number) {
  const client = useQueryClient();
  return useQuery({
    queryKey: queryKeys.conversation(id),
    queryFn: () => invoke('conversations.get', { id }),
    initialData: () =>
      client
        .getQueriesData<ConversationPages>({ queryKey: queryKeys.conversationLists })
        .flatMap(([, pages]) => flattenConversations(pages))
        .find((conversation) => conversation.id === id),
  });
}

/** A thread, newest page first; it begins at its end, or around a message that staff asked for. */
export const useThread = (conversationId: number) =>
  useInfiniteQuery({
    queryKey: queryKeys.thread(conversationId),
    queryFn: ({ pageParam }) =>
      pageParam !== undefined && 'around' in pageParam
        ? invoke('messages.around', { conversationId, messageId: pageParam.around })
        : invoke('messages.list', { conversationId, ...pageParam }),
    initialPageParam: undefined as ThreadPageParam,
    getNextPageParam: ({ next }): ThreadPageParam => (next === null ? undefined : { before: next }),
    getPreviousPageParam: ({ previous }): ThreadPageParam =>
      previous === undefined ? undefined : { after: previous },
  });
