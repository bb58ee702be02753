import type { TablerIcon } from '@tabler/icons-react';
import { createContext, use, useEffect, useEffectEvent } from 'react';
import { offeredShortcuts } from '../shortcuts/use-shortcut.ts';
import type { ShortcutId } from '../shortcuts/shortcut-list.ts';

/** An action of what is open that has no key of its own. */
type Offer = {
  key: string;
  words: string;
  icon: TablerIcon;
  run: () => void;
  /** Before all others: it can be done for a moment only. */
  isPassing?: true;
};

/** All that can be done with what is open: what has a key, by its id, and what has none. */
export type OpenActions = {
  shortcuts: readonly { id: ShortcutId; run: () => void }[];
  offers: readonly Offer[];
};

const offering = new Set<() => readonly Offer[]>();

/**
 * Lets the palette find actions while what they belong to is open. Only what this person may do and this link can: the
 * palette asks nothing more.
 */
export function useOffers(offersOf: () => readonly Offer[]): void {
  const now = useEffectEvent(offersOf);
  useEffect(() => {
    const ask = (): readonly Offer[] => now();
    offering.add(ask);
    return () => void offering.delete(ask);
  }, []);
}

/** Asked when the palette is called: then the keyboard still stands where they are to act. */
export const openActions = (): OpenActions => ({
  shortcuts: offeredShortcuts(),
  offers: [...offering].flatMap((ask) => ask()),
});

export const OpenActionsContext = createContext<OpenActions>({ shortcuts: [], offers: [] });

export const useOpenActions = (): OpenActions => use(OpenActionsContext);
