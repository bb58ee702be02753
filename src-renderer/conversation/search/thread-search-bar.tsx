import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { errorCodeOf } from '../../api/invoke.ts';
import { pharmacyDay } from '../../i18n/pharmacy-clock.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import classes from './thread-search-bar.module.css';
import type { ThreadSearch } from './use-thread-search.ts';

/** Under the head of a conversation: what is looked for in it, how much was found, and a day to go to. */
export function ThreadSearchBar({ search }: { search: ThreadSearch }) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [day, setDay] = useState('');
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    search.close();
  };
  return (
    <search className={classes.bar} onKeyDown={onKeyDown} data-testid="thread-search">
      <div className={classes.field}>
        <SearchField
          ref={field}
          label={t('thread-search.label')}
          value={search.query}
          onChange={search.setQuery}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            search.step(event.shiftKey ? -1 : 1);
          }}
          data-testid="thread-search-field"
        />
      </div>
      <Count search={search} />
      <TooltipIconButton
        label={t('thread-search.older')}
        tooltip={`${t('thread-search.older')} (Enter)`}
        disabled={search.count === 0 || (search.at ?? -1) >= search.count - 1}
        onClick={() => search.step(1)}
        data-testid="thread-search-older"
        size="row"
      >
        <IconChevronUp {...ICON.control} />
      </TooltipIconButton>
      <TooltipIconButton
        label={t('thread-search.newer')}
        tooltip={`${t('thread-search.newer')} (${isolateLtr('Shift+Enter')})`}
        disabled={search.count === 0 || search.at === 0}
        onClick={() => search.step(-1)}
        data-testid="thread-search-newer"
        size="row"
      >
        <IconChevronDown {...ICON.control} />
      </TooltipIconButton>
      <div className={classes.day}>
        <DateField
          aria-label={t('thread-search.day')}
          value={day}
          max={pharmacyDay()}
          size="xs"
          onChange={(date) => {
            setDay(date);
            search.goToDay(date);
          }}
          testId="thread-search-day"
        />
      </div>
      <TooltipIconButton
        label={t('thread-search.close')}
        onClick={search.close}
        data-testid="thread-search-close"
        size="row"
      >
        <IconX {...ICON.control} />
      </TooltipIconButton>
      {search.error === null ? null : (
        <div className={classes.failure}>
          <ErrorNotice code={errorCodeOf(search.error)} onRetry={search.refetch} />
        </div>
      )}
    </search>
  );
}

function Count({ search }: { search: ThreadSearch }) {
  const { t } = useWords();
  const { query, isSearching, error, count, hasMore, at } = search;
  const found = t('thread-search.place', {
    // None of them is shown when it is found no more, or came since.
    at: at === null ? '–' : `${at + 1}`,
    count: hasMore ? `${count}+` : `${count}`,
  });
  const isSaid = query.trim() !== '' && !isSearching && error === null;
  return (
    <span className={classes.count} role="status" data-testid="thread-search-count">
      {isSaid ? (count === 0 ? t('thread-search.nothing') : found) : ''}
    </span>
  );
}
