import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { invoke } from '../../api/invoke.ts';
import { fromPharmacyField } from '../../i18n/pharmacy-clock.ts';

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
  /** Which of them is shown, the newest is 0; null before the first. */
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
  const [at, setAt] = useState<number | null>(null);
  const [debounced] = useDebouncedValue(query.trim(), SEARCH_PAUSE_MS);
  const settledQuery = isOpen && query.trim() !== '' ? debounced : '';
  const found = useQuery({
    queryKey: ['message-search', 'thread', conversationId, settledQuery],
    queryFn: () => invoke('messages.searchThread', { conversationId, query: settledQuery }),
    enabled: settledQuery !== '',
    gcTime: 0,
  });
  const ids = found.data?.ids ?? NONE;
  const show = (place: number): void => {
    const messageId = ids[place];
    if (messageId === undefined) return;
    setAt(place);
    jumpTo(messageId);
  };
  const showFirst = useEffectEvent(() => {
    setAt(null);
    show(0);
  });
  useEffect(() => showFirst(), [ids]);
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
    },
    query,
    setQuery,
    settledQuery,
    isSearching: found.isFetching || (query.trim() !== '' && query.trim() !== debounced),
    error: found.error,
    refetch: () => void found.refetch(),
    count: ids.length,
    hasMore: found.data?.hasMore === true,
    at,
    step: (by) => show(Math.min(Math.max((at ?? -1) + by, 0), ids.length - 1)),
    goToDay: (date) => {
      const moment = date === '' ? undefined : fromPharmacyField(`${date}T00:00`);
      if (moment !== undefined) day.mutate(moment);
    },
  };
}
