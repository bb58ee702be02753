import type { ChosenChats } from '#shared/domain/conversations/narrowing.ts';
import { FilterChips } from '../../ui/filtering/filter-chips.tsx';
import classes from './chat-filters.module.css';
import { chooseNothing } from './chosen-filter.ts';
import { useChosenParts } from './chosen-names.ts';

type FilterProps = { filter: ChosenChats; onChange: (filter: ChosenChats) => void };

/** What the menu has narrowed the list down to, each with its way back, and one for all. */
export function ActiveFilters({ filter, onChange }: FilterProps) {
  const { rest } = useChosenParts()(filter);
  return (
    <div className={classes.active}>
      <FilterChips
        chips={rest.map(({ key, name, without }) => ({ key, name, onRemove: () => onChange(without) }))}
        onClearAll={chooseNothing}
        nextOf={() => document.querySelector<HTMLElement>('[data-testid="ticket-filter-open"]')}
      />
    </div>
  );
}
