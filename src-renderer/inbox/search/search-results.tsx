import { IconSearchOff } from '@tabler/icons-react';
import type { KeyboardEvent, Ref, RefObject } from 'react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { VirtuosoHandle } from 'react-virtuoso';
import type { ChosenChats } from '#shared/domain/conversations/narrowing.ts';
import type { ChatsAsked } from '#shared/ipc/contract/conversations.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import type { useConversationList } from '../../api/queries/conversations.ts';
import { saidQuery } from '../../i18n/said-query.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useStartChat } from '../../start-chat/use-start-chat.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import list from '../list/chat-list.module.css';
import { useListHandle, type ListHandle } from '../list/use-list-handle.ts';
import { FoundList } from './found-list.tsx';
import { activeRow, nextChoice, type FoundRow } from './found-rows.ts';
import { MeantSearch } from './meant-search.tsx';
import { MessageFilters } from './message-filters.tsx';
import { useMessageFilter } from './use-message-filter.ts';
import { chatsAsked, type ConversationFilter } from '../../api/cache/conversation-filter.ts';
import { FiltersNote } from '../filters/filters-note.tsx';
import { useFoundRows } from './use-found-rows.ts';
import type { SearchNarrowing } from '../inbox-api.ts';
import { ICON } from '../../ui/icon-size.ts';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';

type SearchResultsProps = {
  ref: Ref<ListHandle>;
  query: string;
  chats: ReturnType<typeof useConversationList>;
  /** What the chats are narrowed down by, as it was chosen and as it is asked. */
  narrowed: { chosen: ChosenChats; asked: ConversationFilter };
  /** Searches for something else. */
  onQuery: (query: string) => void;
};

/** What a search found: conversations by name and number, then what was noted and said, which opens at its place. */
export function SearchResults({ ref, query, chats, narrowed, onQuery }: SearchResultsProps) {
  const { t } = useWords();
  const { openId, writeIn, openAt } = useNavigation();
  const virtuoso = useRef<VirtuosoHandle>(null);
  const chat = useStartChat(query);
  const { chosen, setChosen, filter, isNarrowed } = useMessageFilter(narrowed.chosen);
  const asked = { filter, chats: askedOf(narrowed.asked), isMessagesOnly: isNarrowed };
  const { rows, isLoading, failed, ...found } = useFoundRows(query, asked, chats, chat);
  const isNothing = !isLoading && failed === undefined && rows.length === 0;
  const { active, setActiveId, setHasFocus } = useActiveFound(rows, virtuoso, { query, filter });
  const activeId = active?.id ?? null;

  const choose = (row: FoundRow | undefined): void => {
    if (row === undefined) return;
    setActiveId(row.id);
    if (row.kind === 'start') chat.start();
    if (row.kind === 'chat') writeIn(row.conversation.id);
    if (row.kind === 'more') found.showAllChats();
    if (row.kind === 'note') openAt(row.note.conversationId, row.note.standsUnder);
    if (row.kind === 'message') openAt(row.message.conversationId, row.message.id);
  };
  /** Whether the key moves, and where to. */
  const move = (key: string): { isMove: boolean; to?: FoundRow } => {
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[key];
    const index = step === undefined ? undefined : nextChoice(rows, activeId, step);
    const row = index === undefined ? undefined : rows[index];
    if (row === undefined || index === undefined) return { isMove: step !== undefined };
    setActiveId(row.id);
    virtuoso.current?.scrollIntoView({ index, behavior: 'auto' });
    return { isMove: true, to: row };
  };
  const listbox = useListHandle(ref, {
    move,
    openFirst: () => choose(rows.find(({ kind }) => kind === 'chat' || kind === 'start')),
    openNth: (place) => choose(rows.filter(({ kind }) => kind === 'chat')[place - 1]),
    openNext: (key) => {
      const { to } = move(key);
      // What leads to no conversation that is there waits for Enter.
      if (to !== undefined && to.kind !== 'start' && to.kind !== 'more') choose(to);
    },
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      choose(active);
    } else if (!event.altKey && move(event.key).isMove) event.preventDefault();
  };

  return (
    <>
      <MessageFilters chosen={chosen} onChange={setChosen} />
      <MeantSearch
        query={query}
        asked={asked}
        listed={narrowed.asked}
        foundNothing={isNothing}
        onTake={onQuery}
      />
      <div
        ref={listbox}
        className={list.list}
        role={isLoading || rows.length > 0 ? 'listbox' : 'group'}
        tabIndex={0}
        aria-label={t('search.label')}
        aria-busy={isLoading}
        aria-activedescendant={activeId === null ? undefined : `found-${activeId}`}
        data-testid="search-results"
        data-found={found.isCurrent ? query : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
      >
        {failed === undefined ? null : (
          <div className={list.notice}>
            <ErrorNotice code={errorCodeOf(failed.error)} onRetry={() => void failed.refetch()} />
          </div>
        )}
        {isLoading && failed === undefined ? <RowsSkeleton withPictures /> : null}
        {isNothing ? <NothingFound query={query} asked={asked} why={chat.why} /> : null}
        {isLoading || rows.length === 0 ? null : (
          <FoundList
            ref={virtuoso}
            rows={rows}
            query={query}
            openId={openId}
            activeId={activeId}
            isLoadingMore={found.isLoadingMore}
            onEnd={found.loadMore}
            onChoose={choose}
          />
        )}
      </div>
    </>
  );
}

/** Where the keys are; whoever is in the list already keeps their place when something else is searched for. */
function useActiveFound(
  rows: readonly FoundRow[],
  list: RefObject<VirtuosoHandle | null>,
  asked: { query: string; filter: unknown },
) {
  const [chosenId, setActiveId] = useState<string | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const beginAnew = useEffectEvent(() => {
    if (hasFocus) return;
    setActiveId(null);
    list.current?.scrollTo({ top: 0 });
  });
  const { query, filter } = asked;
  useEffect(() => beginAnew(), [query, filter]);
  return { active: activeRow(rows, chosenId, hasFocus), setActiveId, setHasFocus };
}

/** What is asked of the conversations of messages and notes; of these the days and files are asked themselves. */
function askedOf({ query: _query, ...chats }: ConversationFilter): ChatsAsked | undefined {
  const asked = chatsAsked({ ...chats, hasFiles: false, from: null, until: null });
  return Object.keys(asked).length === 0 ? undefined : asked;
}

/** @param props.why what was looked for is no number to write to, where it looks like one. */
function NothingFound(props: { query: string; asked: SearchNarrowing; why: string | null }) {
  const { t } = useWords();
  const query = saidQuery(props.query);
  const { filter, chats } = props.asked;
  if (filter !== undefined || chats !== undefined) {
    return (
      <FiltersNote
        picture={<IconSearchOff {...ICON.note} />}
        title={t('inbox.no-results-title')}
        body={t('search.nothing-filtered', { query })}
      />
    );
  }
  return (
    <EmptyNote
      picture={<IconSearchOff {...ICON.note} />}
      title={t('inbox.no-results-title')}
      body={props.why ?? t('search.nothing', { query })}
    />
  );
}
