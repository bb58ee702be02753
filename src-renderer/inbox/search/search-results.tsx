import { IconSearchOff } from '@tabler/icons-react';
import type { KeyboardEvent, Ref } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import { flattenConversations } from '../../api/cache/conversation-pages.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import type { useConversationList } from '../../api/queries/conversations.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { ChatItem } from '../list/chat-item.tsx';
import list from '../list/chat-list.module.css';
import { FoundItem } from './found-item.tsx';
import { foundRows, nextChoice, type FoundRow } from './found-rows.ts';
import classes from './search.module.css';
import { useFoundMessages, useFoundNotes } from '../inbox-api.ts';
import { ICON } from '../../ui/icon-size.ts';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';

const NONE: readonly never[] = [];

/** What a search found: conversations by name and number, then what was noted and said, which opens at its place. */
export function SearchResults({
  ref,
  query,
  chats,
}: {
  ref: Ref<HTMLDivElement>;
  query: string;
  chats: ReturnType<typeof useConversationList>;
}) {
  const { t } = useWords();
  const { openId, setOpenId, openAt } = useNavigation();
  const today = useToday();
  const virtuoso = useRef<VirtuosoHandle>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [showsAllChats, setShowsAllChats] = useState(false);
  const messages = useFoundMessages(query);
  const notes = useFoundNotes(query);
  const rows = useMemo(
    () =>
      foundRows(
        {
          conversations: flattenConversations(chats.data),
          notes: notes.data ?? NONE,
          messages: messages.data?.pages.flatMap(({ items }) => items) ?? NONE,
        },
        showsAllChats,
      ),
    [chats.data, notes.data, messages.data, showsAllChats],
  );
  useEffect(() => {
    setActiveId(null);
    setShowsAllChats(false);
    virtuoso.current?.scrollTo({ top: 0 });
  }, [query]);

  const choose = (row: FoundRow): void => {
    setActiveId(row.id);
    if (row.kind === 'chat') setOpenId(row.conversation.id);
    if (row.kind === 'more') setShowsAllChats(true);
    if (row.kind === 'note') openAt(row.note.conversationId, row.note.standsUnder);
    if (row.kind === 'message') openAt(row.message.conversationId, row.message.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const active = rows.find(({ id }) => id === activeId);
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (event.key === 'Enter' && active !== undefined) choose(active);
    else if (step !== undefined) {
      const index = nextChoice(rows, activeId, step);
      const row = index === undefined ? undefined : rows[index];
      if (row === undefined || index === undefined) return;
      setActiveId(row.id);
      virtuoso.current?.scrollIntoView({ index, behavior: 'auto' });
    } else return;
    event.preventDefault();
  };

  // The first page of another list may still stand in for what is searched for.
  const isLoading = chats.isPending || messages.isPending || notes.isPending;
  const failed = [chats, messages, notes].find((found) => found.isError);
  return (
    <div
      ref={ref}
      className={list.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('search.label')}
      aria-busy={isLoading}
      aria-activedescendant={activeId === null ? undefined : `found-${activeId}`}
      data-testid="search-results"
      onKeyDown={onKeyDown}
      onFocus={() => setActiveId((id) => id ?? rows.find(({ kind }) => kind !== 'heading')?.id ?? null)}
    >
      {failed === undefined ? null : (
        <div className={list.notice}>
          <ErrorNotice code={errorCodeOf(failed.error)} onRetry={() => void failed.refetch()} />
        </div>
      )}
      {isLoading && failed === undefined ? <RowsSkeleton withPictures /> : null}
      {!isLoading && failed === undefined && rows.length === 0 ? (
        <EmptyNote
          picture={<IconSearchOff {...ICON.note} />}
          title={t('inbox.no-results-title')}
          body={t('search.nothing', { query: isolate(query) })}
        />
      ) : null}
      {isLoading || rows.length === 0 ? null : (
        <Virtuoso
          ref={virtuoso}
          className={list.rows}
          tabIndex={-1}
          data={rows}
          computeItemKey={(_index, row) => row.id}
          increaseViewportBy={400}
          endReached={() => {
            if (messages.hasNextPage && !messages.isFetchingNextPage) void messages.fetchNextPage();
          }}
          itemContent={(_index, row) =>
            row.kind === 'chat' ? (
              <div id={`found-${row.id}`}>
                <ChatItem
                  conversation={row.conversation}
                  isOpen={row.conversation.id === openId}
                  isActive={row.id === activeId}
                  today={today}
                  onOpen={() => choose(row)}
                />
              </div>
            ) : (
              <FoundItem
                row={row}
                query={query}
                today={today}
                isActive={row.id === activeId}
                onChoose={() => choose(row)}
              />
            )
          }
          components={LIST_PARTS}
          context={{ isLoadingMore: messages.isFetchingNextPage }}
        />
      )}
    </div>
  );
}

// Outside the component: a new identity would make Virtuoso build the whole list anew.
const LIST_PARTS = {
  Footer: ({ context }: { context?: { isLoadingMore: boolean } }) => (
    <div className={classes.end} aria-busy={context?.isLoadingMore} />
  ),
};
