import { useEffect, useMemo, useState } from 'react';
import { flattenConversations } from '../../api/cache/conversation-pages.ts';
import type { useConversationList } from '../../api/queries/conversations.ts';
import type { SearchedNumber } from '../../customers/start/number-in-search.ts';
import { useFoundMessages, useFoundNotes } from '../inbox-api.ts';
import { foundRows, type FoundRow } from './found-rows.ts';

const NONE: readonly never[] = [];

type Found = {
  rows: readonly FoundRow[];
  isLoading: boolean;
  /** The part of the search that failed. */
  failed: { error: Error | null; refetch: () => Promise<unknown> } | undefined;
  isLoadingMore: boolean;
  loadMore: () => void;
  showAllChats: () => void;
};

/**
 * What a search finds among the conversations, the notes and the messages, as one list.
 * @param searched what was looked for, where it is a number: one that nobody has can be written to.
 */
export function useFoundRows(
  query: string,
  chats: ReturnType<typeof useConversationList>,
  searched: SearchedNumber | null,
): Found {
  const messages = useFoundMessages(query);
  const notes = useFoundNotes(query);
  const [showsAllChats, setShowsAllChats] = useState(false);
  const isNobodys =
    chats.isSuccess && !chats.isPlaceholderData && flattenConversations(chats.data).length === 0;
  const nobodysPhone = isNobodys ? (searched?.phone ?? null) : null;
  const rows = useMemo(
    () =>
      foundRows(
        {
          conversations: flattenConversations(chats.data),
          notes: notes.data ?? NONE,
          messages: messages.data?.pages.flatMap(({ items }) => items) ?? NONE,
          nobodysPhone,
        },
        showsAllChats,
      ),
    [chats.data, notes.data, messages.data, nobodysPhone, showsAllChats],
  );
  useEffect(() => setShowsAllChats(false), [query]);
  return {
    rows,
    // The first page of another list may still stand in for what is searched for.
    isLoading: chats.isPending || messages.isPending || notes.isPending,
    failed: [chats, messages, notes].find((found) => found.isError),
    isLoadingMore: messages.isFetchingNextPage,
    loadMore: () => {
      if (messages.hasNextPage && !messages.isFetchingNextPage) void messages.fetchNextPage();
    },
    showAllChats: () => setShowsAllChats(true),
  };
}
