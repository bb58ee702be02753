import { useEffect } from 'react';
import { create } from 'zustand';
import { MOST_WATCHED } from '#shared/domain/conversations/presence.ts';
import { invoke } from '../api/invoke.ts';
import { report } from '../api/report.ts';

/** A list that is scrolled through asks once it stands still. */
const SETTLE_MS = 800;

const useShown = create<{ open: number | null; listed: readonly number[] }>(() => ({
  open: null,
  listed: [],
}));

/** The rows that are in view. */
export const showListed = (listed: readonly number[]): void => useShown.setState({ listed });

/** The open conversation. */
export function useShowOpen(id: number): void {
  useEffect(() => {
    useShown.setState({ open: id });
    return () => useShown.setState({ open: null });
  }, [id]);
}

/** Tells main whom somebody is looking at, so that WhatsApp is asked about nobody else. */
export function useWatchedPresence(): void {
  const { open, listed } = useShown();
  const ids = [...new Set([...(open === null ? [] : [open]), ...listed])].slice(0, MOST_WATCHED);
  const key = ids.join(' ');
  useEffect(() => {
    if (key === '') return;
    const timer = setTimeout(() => {
      void invoke('conversations.watchPresence', { ids: key.split(' ').map(Number) }).catch(report);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [key]);
}
