import { useEffect, useMemo, useState } from 'react';
import { flattenConversations } from '../../api/cache/conversation-pages.ts';
import type { useConversationList } from '../../api/queries/conversations.ts';
import type { StartChat } from '../../start-chat/use-start-chat.ts';
import { useFoundMessages, useFoundNotes, type SearchNarrowing } from '../inbox-api.ts';
import { foundRows, type FoundRow } from './found-rows.ts';

const NONE: readonly never[] = [];

/** What fills the tallest screen. */
const FEWEST_MESSAGES = 20;

type Found = {
  rows: readonly FoundRow[];
  isLoading: boolean;
  /** Everything that is shown was found for what is searched for now, and nothing stands in for it. */
  isCurrent: boolean;
  /** The part of the search that failed. */
  failed: { error: Error | null; refetch: () => Promise<unknown> } | undefined;
  isLoadingMore: boolean;
  loadMore: () => void;
  showAllChats: () => void;
};

/**
 * What a search finds among the conversations, the notes and the messages, as one list.
 * @param chat with what was looked for, where it is a number: one that no conversation is of can be written to.
 */
export function useFoundRows(
  query: string,
  asked: SearchNarrowing,
  chats: ReturnType<typeof useConversationList>,
  chat: StartChat,
): Found {
  const messages = useFoundMessages(query, asked.filter, asked.chats);
  const notes = useFoundNotes(query, asked.chats);
  const [showsAllChats, setShowsAllChats] = useState(false);
  const isNobodys =
    chats.isSuccess && !chats.isPlaceholderData && flattenConversations(chats.data).length === 0;
  const { label, whose } = chat;
  const isNarrowed = asked.isMessagesOnly;
  const canStart = isNobodys && chat.phone !== null;
  const rows = useMemo(
    () =>
      foundRows(
        {
          conversations: isNarrowed ? NONE : flattenConversations(chats.data),
          notes: isNarrowed ? NONE : (notes.data ?? NONE),
          messages: messages.data?.pages.flatMap(({ items }) => items) ?? NONE,
          start: canStart && !isNarrowed ? { label, whose } : null,
        },
        showsAllChats,
      ),
    [chats.data, notes.data, messages.data, isNarrowed, canStart, label, whose, showsAllChats],
  );
  // A page may be short, or empty, where few of what the words found pass the rest.
  const { hasNextPage, isFetching, fetchNextPage } = messages;
  const isShort = rows.filter(({ kind }) => kind === 'message').length < FEWEST_MESSAGES;
  const goesOn = isShort && hasNextPage;
  useEffect(() => {
    if (goesOn && !isFetching) void fetchNextPage();
  }, [goesOn, isFetching, fetchNextPage]);
  useEffect(() => setShowsAllChats(false), [query]);
  return {
    rows,
    // The first page of another list may still stand in for what is searched for.
    isLoading: chats.isPending || messages.isPending || notes.isPending || (goesOn && rows.length === 0),
    isCurrent: [chats, messages, notes].every((found) => found.isSuccess && !found.isPlaceholderData),
    failed: [chats, messages, notes].find((found) => found.isError),
    isLoadingMore: messages.isFetchingNextPage,
    loadMore: () => {
      if (messages.hasNextPage && !messages.isFetchingNextPage) void messages.fetchNextPage();
    },
    showAllChats: () => setShowsAllChats(true),
  };
}
