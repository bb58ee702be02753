import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import { otherLayout } from '#shared/text/other-layout.ts';
import type { PaletteEntry } from '../../palette/palette-source.ts';
import { orderGroups } from '../../palette/rank.ts';
import { PALETTE_SOURCES } from './sources.ts';

const SEARCH_PAUSE_MS = 120;
/** What is there by then is gone to, and a page is reached although the store does not answer. */
const LONGEST_WAIT_MS = 1500;

type FoundEntry = PaletteEntry & { id: string };
export type FoundGroup = {
  key: string;
  words: (typeof PALETTE_SOURCES)[number]['words'];
  entries: FoundEntry[];
};

type PaletteSearch = {
  query: string;
  setQuery: (query: string) => void;
  groups: readonly FoundGroup[];
  active: FoundEntry | undefined;
  setActiveId: (id: string) => void;
  isPending: boolean;
  /** What was meant in the other keyboard layout, where nothing was found and that finds something. */
  meant: string | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** What all sources find, in groups, and the keys that go through it as through one list. */
export function usePaletteSearch(onChoose: (entry: PaletteEntry) => void): PaletteSearch {
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const [pausedAt] = useDebouncedValue(typed, SEARCH_PAUSE_MS);
  const settled = typed === '' ? '' : pausedAt;
  const [activeId, setActiveId] = useState<string | null>(null);
  /** Enter was pressed before what was typed was found: it means the first of what comes. */
  const [isAwaited, setAwaited] = useState(false);

  // The list of sources never changes: each of them has its hooks in the same place.
  // oxlint-disable-next-line react/hooks
  const found = PALETTE_SOURCES.map((source) => ({ source, ...source.useFind(settled) }));
  const isPending = typed !== settled || found.some((one) => one.isPending);
  const groups = orderGroups(
    settled,
    found.map(({ source: { key, words, most }, entries }) => ({
      key,
      words,
      entries: entries.slice(0, most).map((entry) => ({ ...entry, id: `${key}-${entry.key}` })),
    })),
  );
  const all = groups.flatMap(({ entries }) => entries);
  const active = all.find(({ id }) => id === activeId) ?? all[0];

  const meant = useMeantInAll(groups.length === 0 && !isPending ? settled : '');

  const chooseFirst = useEffectEvent(() => {
    if (all[0] === undefined && isPending) return;
    setAwaited(false);
    if (all[0] !== undefined) onChoose(all[0]);
  });
  useEffect(() => {
    if (!isAwaited) return;
    if (!isPending) return chooseFirst();
    const timer = setTimeout(chooseFirst, LONGEST_WAIT_MS);
    return () => clearTimeout(timer);
  }, [isAwaited, isPending]);

  const change = (next: string): void => {
    setQuery(next);
    setActiveId(null);
    setAwaited(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.repeat) return;
      if (isPending && activeId === null) setAwaited(true);
      else if (active !== undefined) onChoose(active);
      else if (meant !== undefined) change(meant);
      return;
    }
    setAwaited(false);
    const next = entryAt(all, active?.id, event.key);
    if (next === undefined || event.shiftKey) return;
    event.preventDefault();
    setActiveId(next.id);
  };
  return {
    query,
    setQuery: change,
    groups,
    active,
    setActiveId,
    isPending,
    meant,
    onKeyDown,
  };
}

/** @param query what nothing was found for; '' where something was. */
function useMeantInAll(query: string): string | undefined {
  const [meant = ''] = otherLayout(query);
  const found = PALETTE_SOURCES.map((source) => source.useFind(meant));
  return meant !== '' && found.some(({ entries }) => entries.length > 0) ? meant : undefined;
}

/** Where a key leads; from either end on to the other. */
function entryAt(
  all: readonly FoundEntry[],
  fromId: string | undefined,
  key: string,
): FoundEntry | undefined {
  const from = all.findIndex(({ id }) => id === fromId);
  switch (key) {
    case 'ArrowDown':
      return all[(from + 1) % all.length];
    case 'ArrowUp':
      return all.at(from - 1);
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}
