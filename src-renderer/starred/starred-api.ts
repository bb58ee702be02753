import { useInfiniteQuery } from '@tanstack/react-query';
import type { StarCursor } from '#shared/ipc/contract/messages.ts';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';

/** The messages with a star, newest star first; of one conversation, or of all without it. */
export const useStarred = (conversationId: number | undefined) =>
  useInfiniteQuery({
    queryKey: [...queryKeys.topic('stars'), conversationId ?? null],
    queryFn: ({ pageParam }) =>
      invoke('messages.starred', {
        ...(conversationId === undefined ? {} : { conversationId }),
        ...(pageParam === undefined ? {} : { before: pageParam }),
      }),
    initialPageParam: undefined as StarCursor | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
