import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { MessageFilter } from '#shared/domain/messages/message-filter.ts';
import type { ChatsAsked } from '#shared/ipc/contract/conversations.ts';
import { invoke } from '../api/invoke.ts';

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

/** Whether a search for it finds a conversation, a message or a note. */
export async function findsAnything(query: string): Promise<boolean> {
  const [chats, messages, notes] = await Promise.all([
    invoke('conversations.list', { query }),
    invoke('messages.search', { query }),
    invoke('notes.search', { query }),
  ]);
  return chats.items.length + messages.items.length + notes.length > 0;
}

/** The newest of the colleagues' notes. */
export const useFoundNotes = (query: string, chats: ChatsAsked | undefined) =>
  useQuery({
    queryKey: ['notes', 'search', query, chats],
    queryFn: () => invoke('notes.search', { query, ...(chats === undefined ? {} : { chats }) }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
