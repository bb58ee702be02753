import { Button } from '@mantine/core';
import { IconArchive, IconChecks, IconFilterOff, IconMessages, IconTag } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Virtuoso } from 'react-virtuoso';
import type { VirtuosoHandle } from 'react-virtuoso';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { isFiltered, type ConversationFilter } from '../../api/cache/conversation-filter.ts';
import { flattenConversations } from '../../api/cache/conversation-pages.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useConnection } from '../../api/queries/app.ts';
import type { useConversationList } from '../../api/queries/conversations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { showListed, useWatchedPresence } from '../../presence/use-watched.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { FiltersNote } from '../filters/filters-note.tsx';
import { ChatItem, chatItemId } from './chat-item.tsx';
import classes from './chat-list.module.css';
import { useActiveRow } from './use-active-row.ts';
import { useListHandle, type ListHandle } from './use-list-handle.ts';
import { ICON } from '../../ui/icon-size.ts';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';

type ChatListProps = {
  ref: Ref<ListHandle>;
  list: ReturnType<typeof useConversationList>;
  filter: ConversationFilter;
};

/** The conversations of one filter: only the rows in view exist, more pages come as they are reached. */
export function ChatList({ ref, list, filter }: ChatListProps) {
  const { t } = useWords();
  const { openId, writeIn } = useNavigation();
  const today = useToday();
  const rows = useRef<VirtuosoHandle>(null);
  const conversations = useMemo(() => flattenConversations(list.data), [list.data]);
  const { activeId, setActiveId, current, move } = useActiveRow({ conversations, filter, rows });
  const open = useCallback(
    (id: number) => {
      setActiveId(id);
      writeIn(id);
    },
    [setActiveId, writeIn],
  );
  const firstId = conversations[0]?.id;
  // What is open may be in another list: then the list itself shows that it has the keyboard.
  const isListed = conversations.some(({ id }) => id === activeId);
  useWatchedPresence();
  const listbox = useListHandle(ref, {
    move,
    openFirst: () => {
      if (firstId !== undefined) open(firstId);
    },
    openNth: (place) => {
      const nth = conversations[place - 1];
      if (nth !== undefined) open(nth.id);
    },
    openNext: (key) => {
      const next = move(key);
      if (next !== undefined) open(next);
    },
  });
  // The first row that comes is where the keys begin, when the list was waited for.
  useEffect(() => {
    if (document.activeElement === listbox.current) setActiveId((id) => id ?? firstId ?? null);
  }, [firstId, listbox, setActiveId]);

  // Live changes may have emptied the loaded pages of a filtered list while others are left.
  const { hasNextPage, isFetching, fetchNextPage } = list;
  useEffect(() => {
    if (conversations.length === 0 && hasNextPage && !isFetching) void fetchNextPage();
  }, [conversations.length, hasNextPage, isFetching, fetchNextPage]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && current !== null) {
      event.preventDefault();
      open(current);
    } else if (!event.altKey && move(event.key) !== undefined) event.preventDefault();
  };

  return (
    <div
      ref={listbox}
      className={classes.list}
      role={list.isPending || conversations.length > 0 ? 'listbox' : 'group'}
      tabIndex={0}
      aria-label={t('inbox.list-label')}
      aria-busy={list.isPending}
      aria-activedescendant={isListed && activeId !== null ? chatItemId(activeId) : undefined}
      data-testid="chat-list"
      onKeyDown={onKeyDown}
      onFocus={() => setActiveId((id) => id ?? openId ?? conversations[0]?.id ?? null)}
    >
      <ListBody list={list} filter={filter} conversations={conversations}>
        <Virtuoso
          ref={rows}
          className={classes.rows}
          // The container takes the focus, not the scroller inside it.
          tabIndex={-1}
          role="group"
          data={conversations}
          computeItemKey={(_index, conversation) => conversation.id}
          fixedItemHeight={72}
          increaseViewportBy={{ top: 360, bottom: 1080 }}
          rangeChanged={({ startIndex, endIndex }) =>
            showListed(conversations.slice(startIndex, endIndex + 1).map(({ id }) => id))
          }
          endReached={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
          itemContent={(_index, conversation) => (
            <ChatItem
              conversation={conversation}
              isOpen={conversation.id === openId}
              isActive={conversation.id === activeId}
              today={today}
              onOpen={open}
            />
          )}
        />
      </ListBody>
      {list.isFetchNextPageError ? (
        <div className={classes.notice}>
          <ErrorNotice code={errorCodeOf(list.error)} onRetry={() => void list.fetchNextPage()} />
        </div>
      ) : null}
    </div>
  );
}

function ListBody(props: {
  list: ChatListProps['list'];
  filter: ConversationFilter;
  conversations: readonly Conversation[];
  children: ReactNode;
}) {
  const { list, filter } = props;
  if (list.isPending) return <RowsSkeleton withPictures />;
  if (list.isError && list.data === undefined) {
    return (
      <div className={classes.notice}>
        <ErrorNotice code={errorCodeOf(list.error)} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (props.conversations.length > 0) return props.children;
  if (isFiltered(filter)) return <NothingPasses filter={filter} />;
  return <NobodyYet />;
}

/** Without a link nobody can come: then linking is the next step. */
function NobodyYet() {
  const { t } = useWords();
  const { setView } = useNavigation();
  const phase = useConnection().data?.phase;
  const isUnlinked = phase === 'qr' || phase === 'pairing' || phase === 'logged-out';
  return (
    <EmptyNote
      picture={<IconMessages {...ICON.note} />}
      title={t('inbox.empty-title')}
      body={t(isUnlinked ? 'inbox.empty-unlinked' : 'inbox.empty-body')}
      {...(isUnlinked
        ? {
            action: (
              <Button variant="light" onClick={() => setView('connect')} data-testid="empty-link">
                {t('banner.connect')}
              </Button>
            ),
            help: 'link-phone' as const,
          }
        : { help: 'answering' as const })}
    />
  );
}

/** What is told where nothing passes: in its own words where one thing alone is asked for. */
function NothingPasses({ filter }: { filter: ConversationFilter }) {
  const { t } = useWords();
  const isOnly = (part: Partial<ConversationFilter>): boolean => !isFiltered({ ...filter, ...part });
  if (isOnly({ needsReply: false })) {
    return (
      <EmptyNote
        picture={<IconChecks {...ICON.note} />}
        title={t('inbox.nobody-waits-title')}
        body={t('inbox.nobody-waits-body')}
      />
    );
  }
  if (isOnly({ archivedOnly: false })) {
    return (
      <FiltersNote
        picture={<IconArchive {...ICON.note} />}
        title={t('chats.no-archived-title')}
        body={t('chats.no-archived-body')}
      />
    );
  }
  if (isOnly({ unreadOnly: false })) {
    return (
      <FiltersNote
        picture={<IconChecks {...ICON.note} />}
        title={t('inbox.no-unread-title')}
        body={t('inbox.no-unread-body')}
      />
    );
  }
  if (isOnly({ labelId: null })) {
    return (
      <FiltersNote
        picture={<IconTag {...ICON.note} />}
        title={t('labels.no-chats-title')}
        body={t('labels.no-chats-body')}
      />
    );
  }
  return <FiltersNote picture={<IconFilterOff {...ICON.note} />} title={t('filters.nothing-title')} />;
}
