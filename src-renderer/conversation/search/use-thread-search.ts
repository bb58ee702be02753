import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { invoke } from '../../api/invoke.ts';
import { fromPharmacyField } from '../../i18n/pharmacy-clock.ts';
import { nextPlace, placeOf, type ShownHit } from './found-places.ts';
import { useFreshHits } from './use-fresh-hits.ts';

const SEARCH_PAUSE_MS = 200;
const NONE: readonly number[] = [];

export type ThreadSearch = {
  isOpen: boolean;
  open: () => void;
  close: () => void;
  query: string;
  setQuery: (query: string) => void;
  /** What is marked in the bubbles. */
  settledQuery: string;
  isSearching: boolean;
  error: Error | null;
  refetch: () => void;
  count: number;
  hasMore: boolean;
  /** Which of them is shown, the newest is 0; null for none. */
  at: number | null;
  /** On to an older one (1) or back to a newer one (-1); the ends hold. */
  step: (by: 1 | -1) => void;
  /** To the first message of a day, `YYYY-MM-DD`. */
  goToDay: (day: string) => void;
};

/** A search within one thread: what it found is gone through one by one, each in its place. */
export function useThreadSearch(conversationId: number, jumpTo: (messageId: number) => void): ThreadSearch {
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<ShownHit | null>(null);
  const [debounced] = useDebouncedValue(query.trim(), SEARCH_PAUSE_MS);
  const settledQuery = isOpen && query.trim() !== '' ? debounced : '';
  const isOn = settledQuery !== '';
  const queryKey = ['message-search', 'thread', conversationId, settledQuery];
  const found = useQuery({
    queryKey,
    queryFn: () => invoke('messages.searchThread', { conversationId, query: settledQuery }),
    enabled: isOn,
    gcTime: 0,
  });
  useFreshHits(conversationId, queryKey, isOn);
  const ids = found.data?.ids ?? NONE;
  const of = `${conversationId} ${settledQuery}`;
  const show = (place: number): void => {
    const id = ids[place];
    setShown({ of, id: id ?? null, at: place });
    if (id !== undefined) jumpTo(id);
  };
  // What is found anew while somebody reads moves nobody: only another search does.
  const isFirst = isOn && found.data !== undefined && shown?.of !== of;
  const showFirst = useEffectEvent(() => show(0));
  useEffect(() => {
    if (isFirst) showFirst();
  }, [isFirst]);
  const current = shown?.of === of ? shown : null;
  const day = useMutation({
    mutationFn: (moment: number) => invoke('messages.at', { conversationId, at: moment }),
    onSuccess: ({ messageId }) => {
      if (messageId !== null) jumpTo(messageId);
    },
  });
  return {
    isOpen,
    open: () => setOpen(true),
    close: () => {
      setOpen(false);
      setQuery('');
      // The same words, asked again, lead to the newest again.
      setShown(null);
    },
    query,
    setQuery,
    settledQuery,
    isSearching: found.isLoading || (query.trim() !== '' && query.trim() !== debounced),
    error: found.error,
    refetch: () => void found.refetch(),
    count: ids.length,
    hasMore: found.data?.hasMore === true,
    at: placeOf(ids, current),
    step: (by) => {
      if (ids.length > 0) show(nextPlace(ids, current, by));
    },
    goToDay: (date) => {
      const moment = date === '' ? undefined : fromPharmacyField(`${date}T00:00`);
      if (moment !== undefined) day.mutate(moment);
    },
  };
}
