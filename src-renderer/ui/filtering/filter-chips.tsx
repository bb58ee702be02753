import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useFocusGoesOn } from '../focus/use-focus-goes-on.ts';
import { ICON } from '../icon-size.ts';
import { TextButton } from '../text-button.tsx';
import classes from './filter-chips.module.css';

/** One thing that a list is narrowed down by, and how it is taken back. */
export type FilterChip = { key: string; name: string; onRemove: () => void };

/** What a list is narrowed down by, each to be taken back by itself; all at once by the words at the end. */
export function FilterChips(props: {
  chips: readonly FilterChip[];
  onClearAll?: () => void;
  /** Where the keyboard goes on when the last one is gone. */
  nextOf: () => HTMLElement | null | undefined;
}) {
  const { t } = useWords();
  const { chips, onClearAll, nextOf } = props;
  const box = useRef<HTMLDivElement>(null);
  useFocusGoesOn(box, () => box.current?.querySelector('button') ?? nextOf());
  return (
    <div ref={box} className={classes.chips} role="group" aria-label={t('tickets.filter')}>
      {chips.map(({ key, name, onRemove }) => (
        <button
          key={key}
          type="button"
          className={classes.chip}
          aria-label={t('tickets.filter-remove', { name: isolate(name) })}
          onClick={onRemove}
          data-testid="active-filter"
        >
          <bdi className={classes.name}>{name}</bdi>
          <IconX {...ICON.mark} />
        </button>
      ))}
      {onClearAll === undefined || chips.length === 0 ? null : (
        <TextButton onClick={onClearAll} data-testid="filters-clear">
          {t('filters.clear-all')}
        </TextButton>
      )}
    </div>
  );
}
