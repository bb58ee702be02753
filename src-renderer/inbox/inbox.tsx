import { useCallback, useEffect, useRef, useState, type Ref } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { ChosenChats } from '#shared/domain/conversations/narrowing.ts';
import { conversationFilter, type ConversationFilter } from '../api/cache/conversation-filter.ts';
import { useConversationList } from '../api/queries/conversations.ts';
import { usePharmacyClock } from '../i18n/pharmacy-clock.ts';
import { useWords } from '../i18n/use-words.ts';
import { StarredButton } from '../starred/starred-button.tsx';
import { useSearchedFor } from '../ui/filtering/use-searched-for.ts';
import { useToday } from '../ui/time/use-now.ts';
import { ConnectionStatus } from '../window/connection-status.tsx';
import { OtherLinks } from '../window/other-links.tsx';
import { useAppReady } from '../window/use-app-ready.ts';
import { ChatFilters } from './filters/chat-filters.tsx';
import { useChosenChats } from './filters/chosen-filter.ts';
import { FilterMenu } from './filters/filter-menu.tsx';
import { ViewsMenu } from './views/views-menu.tsx';
import { ChatList } from './list/chat-list.tsx';
import type { ListHandle } from './list/use-list-handle.ts';
import { useListKeys } from './list/use-list-keys.ts';
import { useIsSearching } from './inbox-api.ts';
import { ChatSearch } from './search/chat-search.tsx';
import { SearchResults } from './search/search-results.tsx';
import classes from './inbox.module.css';

/** The chat list with its search and filter. */
export function Inbox({ connection }: { connection: ConnectionState }) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useChosenChats();
  const { timeZone } = usePharmacyClock();
  const today = useToday();
  const settledQuery = useSearchedFor(query.trim(), useIsSearching(query.trim() !== ''));
  const listRef = useRef<ListHandle>(null);
  useListKeys(listRef);
  // An emptied box shows the whole list at once.
  const filter = conversationFilter(chosen, query.trim() === '' ? '' : settledQuery, { today, timeZone });
  const isAnswered = useRef(false);
  const noteAnswered = useCallback((is: boolean) => {
    isAnswered.current = is;
  }, []);

  return (
    <section className={classes.inbox} aria-label={t('inbox.title')}>
      <header className={classes.header}>
        <h1 className={classes.title} data-testid="inbox-title">
          {t('inbox.title')}
        </h1>
        <span className={classes.lights}>
          <ConnectionStatus connection={connection} />
          <OtherLinks />
        </span>
      </header>
      <div className={classes.search}>
        <ChatSearch
          value={query}
          onChange={setQuery}
          onMoveDown={() => listRef.current?.focus()}
          onEnter={() => {
            // While typing is ahead of the list, its first row is not yet what was searched for.
            if (filter.query === query.trim() && isAnswered.current) listRef.current?.openFirst();
          }}
        />
        <FilterMenu filter={chosen} onChange={setChosen} />
        <ViewsMenu query={query} onQuery={setQuery} />
        <StarredButton size="row" testId="inbox-starred" />
      </div>
      <ChatFilters filter={chosen} onChange={setChosen} />
      <Chats ref={listRef} filter={filter} chosen={chosen} onQuery={setQuery} onAnswered={noteAnswered} />
    </section>
  );
}

/** The list itself, or what was found. A message that comes draws this anew, and nothing above it. */
function Chats(props: {
  ref: Ref<ListHandle>;
  filter: ConversationFilter;
  chosen: ChosenChats;
  onQuery: (query: string) => void;
  /** Told whether what is shown is what is asked for. */
  onAnswered: (is: boolean) => void;
}) {
  const { ref, filter, chosen, onAnswered } = props;
  const list = useConversationList(filter);
  useAppReady(!list.isPending);
  const { isPlaceholderData } = list;
  useEffect(() => onAnswered(!isPlaceholderData), [onAnswered, isPlaceholderData]);
  if (filter.query === '') return <ChatList ref={ref} list={list} filter={filter} />;
  return (
    <SearchResults
      ref={ref}
      query={filter.query}
      chats={list}
      narrowed={{ chosen, asked: filter }}
      onQuery={props.onQuery}
    />
  );
}
