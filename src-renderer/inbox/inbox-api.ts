import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { MessageFilter } from '#shared/domain/messages/message-filter.ts';
import { invoke } from '../api/invoke.ts';

/** Messages of all conversations, the newest first, page by page; read anew for each search. */
export const useFoundMessages = (query: string, filter: MessageFilter | undefined) =>
  useInfiniteQuery({
    queryKey: ['message-search', query, filter],
    queryFn: ({ pageParam }) =>
      invoke('messages.search', {
        query,
        ...(filter === undefined ? {} : { filter }),
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
export const useFoundNotes = (query: string) =>
  useQuery({
    queryKey: ['notes', 'search', query],
    queryFn: () => invoke('notes.search', { query }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
