import { Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { ALL_CONVERSATIONS } from '../api/cache/conversation-filter.ts';
import { flattenConversations } from '../api/cache/conversation-pages.ts';
import { errorCodeOf } from '../api/invoke.ts';
import { useConversationList } from '../api/queries/conversations.ts';
import { useWords } from '../i18n/use-words.ts';
import { Avatar } from '../ui/customer/avatar.tsx';
import { CustomerNumber } from '../ui/customer/customer-number.tsx';
import { useCustomerLabel } from '../ui/customer/use-customer-label.ts';
import { SearchField } from '../ui/filtering/search-field.tsx';
import { moveActive } from '../ui/move-active.ts';
import { ErrorNotice } from '../ui/notes/error-notice.tsx';
import { useMinutesLeft } from '../ui/time/use-minutes-left.ts';
import classes from './forwarding.module.css';

const SEARCH_PAUSE_MS = 120;

/** More than a person reads through: the search narrows it down. */
const MOST_SHOWN = 30;

/** Conversations by name or number; typing, the arrow keys and Enter suffice. One person's are one already. */
export function ChooseTargets(props: {
  chosen: readonly number[];
  most: number;
  hint: string;
  onChange: (chosen: readonly number[]) => void;
}) {
  const { chosen, most, hint, onChange } = props;
  const { t } = useWords();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [settledQuery] = useDebouncedValue(query.trim(), SEARCH_PAUSE_MS);
  const list = useConversationList({ ...ALL_CONVERSATIONS, query: query.trim() === '' ? '' : settledQuery });
  const found = flattenConversations(list.data).slice(0, MOST_SHOWN);
  const [activeId, setActiveId] = useState<number | null>(null);
  const active = found.find(({ id }) => id === activeId) ?? found[0];
  const isSettled = query.trim() === settledQuery && !list.isPlaceholderData;
  const isFull = chosen.length >= most;
  const optionId = (id: number): string => `${listId}-${id}`;
  const toggle = (id: number): void => {
    if (chosen.includes(id)) onChange(chosen.filter((one) => one !== id));
    else if (!isFull) onChange([...chosen, id]);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // While typing is ahead of the list, its first row is not yet what was searched for.
      const row = active === undefined ? null : document.getElementById(optionId(active.id));
      if (isSettled) row?.click();
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
      <SearchField
        data-autofocus
        label={t('forwarding.search')}
        value={query}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={active === undefined ? undefined : optionId(active.id)}
        onChange={(text) => {
          setQuery(text);
          setActiveId(null);
        }}
        onKeyDown={onKeyDown}
        data-testid="forward-search"
      />
      {list.isError ? (
        <ErrorNotice code={errorCodeOf(list.error)} onRetry={() => void list.refetch()} />
      ) : null}
      <p className={classes.hint} role="status" data-full={isFull}>
        {list.isSuccess && isSettled && found.length === 0 ? t('forwarding.none') : hint}
      </p>
      <div
        id={listId}
        className={classes.list}
        role="listbox"
        aria-multiselectable
        aria-label={t('forwarding.list')}
      >
        {found.map((conversation) => (
          <Target
            key={conversation.id}
            id={optionId(conversation.id)}
            conversation={conversation}
            isActive={conversation.id === active?.id}
            isChosen={chosen.includes(conversation.id)}
            isFull={isFull}
            onToggle={() => toggle(conversation.id)}
          />
        ))}
      </div>
    </>
  );
}

function Target(props: {
  id: string;
  conversation: Conversation;
  isActive: boolean;
  isChosen: boolean;
  isFull: boolean;
  onToggle: () => void;
}) {
  const { conversation, isChosen } = props;
  const { t } = useWords();
  const label = useCustomerLabel(conversation);
  const isClosed = useMinutesLeft(conversation.replyWindow) === 0;
  // What was chosen can be taken back, also when its time is over meanwhile.
  const isOff = !isChosen && (isClosed || props.isFull);
  return (
    // The search box's keys serve every row.
    <div
      id={props.id}
      className={classes.option}
      role="option"
      aria-selected={isChosen}
      aria-disabled={isOff}
      data-active={props.isActive}
      onClick={isOff ? undefined : props.onToggle}
      data-testid="forward-option"
    >
      <Checkbox.Indicator checked={isChosen} disabled={isOff} aria-hidden />
      <Avatar id={conversation.customerId} name={conversation.customerName} size="row" />
      <span className={classes.who}>
        <bdi className={classes.name} dir={label.dir}>
          {label.text}
        </bdi>
        {isClosed ? (
          <span className={classes.closed}>{t('forwarding.closed')}</span>
        ) : (
          <CustomerNumber {...conversation} />
        )}
      </span>
    </div>
  );
}
