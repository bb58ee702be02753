import { useDebouncedValue } from '@mantine/hooks';
import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { ALL_CONVERSATIONS } from '../../api/cache/conversation-filter.ts';
import { flattenConversations } from '../../api/cache/conversation-pages.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useConversationList } from '../../api/queries/conversations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { StartChat } from '../../start-chat/start-chat.tsx';
import { useStartChat } from '../../start-chat/use-start-chat.ts';
import { moveActive } from '../../ui/move-active.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { CustomerLine } from './customer-line.tsx';
import classes from './merging.module.css';
import { SearchField } from '../../ui/filtering/search-field.tsx';

const SEARCH_PAUSE_MS = 120;

/** More than a person reads through: the search narrows it down. */
const MOST_SHOWN = 30;

/** The other conversation, by name or number; typing, the arrow keys and Enter suffice. */
export function ChooseConversation(props: {
  exceptId: number;
  onChoose: (conversation: Conversation) => void;
  /** A chat was begun with a number that was looked for, and stands behind the dialog. */
  onStarted: () => void;
}) {
  const { t } = useWords();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [settledQuery] = useDebouncedValue(query.trim(), SEARCH_PAUSE_MS);
  const list = useConversationList({
    ...ALL_CONVERSATIONS,
    query: query.trim() === '' ? '' : settledQuery,
  });
  const found = flattenConversations(list.data)
    .filter(({ id }) => id !== props.exceptId)
    .slice(0, MOST_SHOWN);
  const [activeId, setActiveId] = useState<number | null>(null);
  const active = found.find(({ id }) => id === activeId) ?? found[0];
  const isSettled = query.trim() === settledQuery && !list.isPlaceholderData;
  const isNone = list.isSuccess && isSettled && found.length === 0;
  const chat = useStartChat(settledQuery, props.onStarted);
  const optionId = (id: number): string => `${listId}-${id}`;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // While typing is ahead of the list, its first row is not yet what was searched for.
      if (!isSettled) return;
      if (active === undefined) chat.start();
      else props.onChoose(active);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const next = moveActive(found, active?.id ?? null, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setActiveId(next.id);
    document.getElementById(optionId(next.id))?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <>
      <p className={classes.intro}>{t('merge.intro')}</p>
      <SearchField
        data-autofocus
        label={t('merge.search')}
        value={query}
        role="combobox"
        aria-expanded={!isNone}
        aria-controls={listId}
        aria-activedescendant={active === undefined ? undefined : optionId(active.id)}
        onChange={(text) => {
          setQuery(text);
          setActiveId(null);
        }}
        onKeyDown={onKeyDown}
        data-testid="merge-search"
      />
      {list.isError ? (
        <ErrorNotice code={errorCodeOf(list.error)} onRetry={() => void list.refetch()} />
      ) : null}
      {isNone ? (
        <div className={classes.none}>
          <p className={classes.intro} role="status">
            {t('merge.none')}
          </p>
          <StartChat chat={chat} />
        </div>
      ) : (
        <div id={listId} className={classes.list} role="listbox" aria-label={t('merge.list-label')}>
          {found.map((conversation) => (
            // The search box's keys serve every row.
            <div
              key={conversation.id}
              id={optionId(conversation.id)}
              className={classes.option}
              role="option"
              aria-selected={conversation.id === active?.id}
              onClick={() => props.onChoose(conversation)}
              data-testid="merge-option"
            >
              <CustomerLine conversation={conversation} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}
