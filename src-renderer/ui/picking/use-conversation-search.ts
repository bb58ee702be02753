import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState, type KeyboardEvent } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { ALL_CONVERSATIONS } from '../../api/cache/conversation-filter.ts';
import { flattenConversations } from '../../api/cache/conversation-pages.ts';
import { useConversationList } from '../../api/queries/conversations.ts';
import { moveActive } from '../move-active.ts';

const SEARCH_PAUSE_MS = 120;

/** More than a person reads through: the search narrows it down. */
const MOST_SHOWN = 30;

/**
 * Conversations by name or number, to choose from: typing, the arrow keys and Enter suffice, and the keyboard stays in the
 * field. Who uses it draws the field (`field`) and below it the list (`listId`) with a row (`optionId`) for each that is found.
 * @param options.onEnter with the row that the keys stand on; undefined when nothing was found.
 */
export function useConversationSearch(options: {
  exceptId?: number;
  onEnter: (active: Conversation | undefined) => void;
}) {
  const listId = useId();
  const [query, setQuery] = useState('');
  const [settledQuery] = useDebouncedValue(query.trim(), SEARCH_PAUSE_MS);
  const list = useConversationList({ ...ALL_CONVERSATIONS, query: query.trim() === '' ? '' : settledQuery });
  const found = flattenConversations(list.data)
    .filter(({ id }) => id !== options.exceptId)
    .slice(0, MOST_SHOWN);
  const [activeId, setActiveId] = useState<number | null>(null);
  const active = found.find(({ id }) => id === activeId) ?? found[0];
  const isSettled = query.trim() === settledQuery && !list.isPlaceholderData;
  const optionId = (id: number): string => `${listId}-${id}`;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // While typing is ahead of the list, its first row is not yet what was searched for.
      if (isSettled) options.onEnter(active);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const next = moveActive(found, active?.id ?? null, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setActiveId(next.id);
    document.getElementById(optionId(next.id))?.scrollIntoView({ block: 'nearest' });
  };

  return {
    list,
    found,
    active,
    settledQuery,
    isNone: list.isSuccess && isSettled && found.length === 0,
    listId,
    optionId,
    field: {
      'data-autofocus': true,
      value: query,
      role: 'combobox',
      'aria-expanded': found.length > 0,
      'aria-controls': listId,
      'aria-activedescendant': active === undefined ? undefined : optionId(active.id),
      onChange: (text: string): void => {
        setQuery(text);
        setActiveId(null);
      },
      onKeyDown,
    },
  };
}
