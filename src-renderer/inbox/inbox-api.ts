import {
  keepPreviousData,
  notifyManager,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { MessageFilter } from '#shared/domain/messages/message-filter.ts';
import type { ChatsAsked } from '#shared/ipc/contract/conversations.ts';
import { filterInput, type ConversationFilter } from '../api/cache/conversation-filter.ts';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';

/**
 * Messages, the newest first, page by page; read anew for each search.
 * @param chats what is asked of their conversations; undefined for all.
 */
export const useFoundMessages = (
  query: string,
  filter: MessageFilter | undefined,
  chats: ChatsAsked | undefined,
) =>
  useInfiniteQuery({
    queryKey: ['message-search', query, filter, chats],
    queryFn: ({ pageParam }) =>
      invoke('messages.search', {
        query,
        ...(filter === undefined ? {} : { filter }),
        ...(chats === undefined ? {} : { chats }),
        ...(pageParam === undefined ? {} : { beforeId: pageParam }),
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

const isOfSearch = ({ queryKey }: { queryKey: QueryKey }): boolean =>
  queryKey[0] === 'message-search' ||
  (queryKey[0] === 'notes' && queryKey[1] === 'search') ||
  queryKey[0] === queryKeys.conversationLists[0];

/**
 * Whether anything that was searched for is still being looked for: chats, notes or messages. What becomes of anything else
 * is not looked at: in a burst the cache tells of a thousand things a second.
 * @param isAsked whether anything is searched for at all.
 */
export function useIsSearching(isAsked: boolean): boolean {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (!isAsked) return () => undefined;
      const later = notifyManager.batchCalls(onChange);
      return cache.subscribe(({ query }) => {
        if (isOfSearch(query)) later();
      });
    },
    [cache, isAsked],
  );
  return useSyncExternalStore(
    subscribe,
    () =>
      isAsked &&
      cache
        .getAll()
        .some(
          (query) =>
            query.state.fetchStatus === 'fetching' && query.state.data === undefined && isOfSearch(query),
        ),
  );
}

/** What a search is narrowed down by. */
export type SearchNarrowing = {
  /** Of the messages. */
  filter: MessageFilter | undefined;
  /** Of the conversations that messages and notes are of; undefined for all. */
  chats: ChatsAsked | undefined;
  /** Nothing else is looked for. */
  isMessagesOnly: boolean;
};

/** So many pages are looked through where few of what the words found pass the rest. */
const MOST_PAGES = 5;

/**
 * Whether a search for it finds a message, a conversation or a note.
 * @param listed what the conversations themselves are narrowed down by.
 */
export async function findsAnything(
  query: string,
  { filter, chats, isMessagesOnly }: SearchNarrowing,
  listed: ConversationFilter,
): Promise<boolean> {
  const ofChats = chats === undefined ? {} : { chats };
  if (!isMessagesOnly) {
    const [conversations, notes] = await Promise.all([
      invoke('conversations.list', filterInput({ ...listed, query })),
      invoke('notes.search', { query, ...ofChats }),
    ]);
    if (conversations.items.length + notes.length > 0) return true;
  }
  let beforeId: number | null | undefined;
  for (let page = 0; page < MOST_PAGES && beforeId !== null; page += 1) {
    const found = await invoke('messages.search', {
      query,
      ...(filter === undefined ? {} : { filter }),
      ...ofChats,
      ...(beforeId === undefined ? {} : { beforeId }),
    });
    if (found.items.length > 0) return true;
    beforeId = found.next;
  }
  return false;
}

/** The newest of the colleagues' notes. */
export const useFoundNotes = (query: string, chats: ChatsAsked | undefined) =>
  useQuery({
    queryKey: ['notes', 'search', query, chats],
    queryFn: () => invoke('notes.search', { query, ...(chats === undefined ? {} : { chats }) }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
