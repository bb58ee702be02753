import type { KeyboardEvent } from 'react';
import { useMemo, useState } from 'react';
import type { Template } from '#shared/domain/templates/template.ts';
import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';
import { findTemplates, fittingFirst } from '#shared/desk/templates/find-templates.ts';
import { useCategoryName, useOwnCategories } from '../categories-api.ts';
import { categoryFiltersFor, filterTemplates, type CategoryFilter } from '../page/template-filter.ts';
import { useTemplates } from '../templates-api.ts';
import type { PickerFilters } from './template-picker.tsx';
import { findSlashQuery, type SlashQuery } from './slash-query.ts';

const MOST_SHOWN = 30;

export type SlashList = {
  slash: SlashQuery | undefined;
  isListed: boolean;
  found: readonly Template[];
  /** The one that Enter chooses. */
  active: Template | undefined;
  filters: PickerFilters;
  /** Begins at the first again. */
  restart: () => void;
  /** Call when the caret has moved in what is written now. */
  followCaret: (written: string, caret: number) => void;
  /** True when the key was meant for the list. */
  onKeyDown: (event: KeyboardEvent, choose: (template: Template) => void) => boolean;
};

/** The replies that a "/" before the caret lists, and the keys that go through them. */
export function useSlashList(options: {
  text: string;
  caret: number;
  /** Replies for this kind of work come first. */
  kind: TicketKind | undefined;
  isOff: boolean;
}): SlashList {
  const { text, caret, kind, isOff } = options;
  const categoryOf = useCategoryName();
  const own = useOwnCategories().data;
  const [filter, setFilter] = useState<CategoryFilter>('all');
  const templates = useTemplates().data;
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [activeIndex, setActiveIndex] = useState(0);
  const slash = findSlashQuery(text, Math.min(caret, text.length));
  const query = slash?.query ?? '';
  const offered = useMemo(() => filterTemplates(templates ?? [], 'all'), [templates]);
  const choices = useMemo(() => categoryFiltersFor(offered, own ?? []), [offered, own]);
  // A category that has gone narrows nothing down.
  const chosen = choices.includes(filter) ? filter : 'all';
  const found = useMemo(
    () =>
      findTemplates(fittingFirst(filterTemplates(offered, chosen), kind), query, categoryOf).slice(
        0,
        MOST_SHOWN,
      ),
    [offered, chosen, kind, query, categoryOf],
  );
  const isListed = !isOff && slash !== undefined && slash.from !== closedAt && templates !== undefined;
  const active = found[Math.min(activeIndex, found.length - 1)];

  const onKeyDown: SlashList['onKeyDown'] = (event, choose) => {
    if (!isListed || event.nativeEvent.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      const from = Math.min(activeIndex, found.length - 1);
      setActiveIndex((from + step + found.length) % found.length);
    } else if (event.key === 'Escape') setClosedAt(slash.from);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && active !== undefined) {
      choose(active);
    } else return false;
    event.preventDefault();
    return true;
  };
  const restart = (): void => setActiveIndex(0);
  const followCaret = (written: string, now: number): void => {
    restart();
    // Typed anew, the slash is asked for anew.
    if (findSlashQuery(written, now)?.from !== closedAt) setClosedAt(null);
  };
  const onChoose = (next: CategoryFilter): void => {
    setFilter(next);
    restart();
  };
  const filters = { options: choices, chosen, onChoose };
  return { slash, isListed, found, active, filters, restart, followCaret, onKeyDown };
}
