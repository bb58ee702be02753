import { useEffect, useEffectEvent } from 'react';
import { useNavigation } from '../navigation/navigation.tsx';
import { SHORTCUTS, type ShortcutId } from './shortcut-list.ts';
import { ShortcutRegistry, type Offered } from './shortcut-registry.ts';

const registry = new ShortcutRegistry();

/** The actions of what is open; what is asked for when the keyboard is where they are to act. */
export const offeredShortcuts = (): readonly Offered[] => registry.offered();

/**
 * Begins to hear the keys of the window; before anything is drawn, so that no dialog hears them earlier. On their way up
 * they are heard where a shown tooltip hears them, and before it: it lets no Escape go on that closes it, and who presses
 * Escape over a button means what lies open.
 */
export function listenForShortcuts(): void {
  window.addEventListener('keydown', (event) => registry.hearOnTheWayDown(event), { capture: true });
  document.addEventListener('keydown', (event) => registry.hearOnTheWayUp(event));
}

/**
 * Runs when the keys of a shortcut are pressed and nothing above takes them.
 * @param when says of a key whether it is wanted now; else it stays free for others.
 */
export function useShortcut(
  id: ShortcutId,
  run: (event: KeyboardEvent) => void,
  { when = () => true }: { when?: (event: KeyboardEvent) => boolean } = {},
): void {
  const { page } = useNavigation();
  const wantedPage = SHORTCUTS[id].page;
  const onKey = useEffectEvent(run);
  const isWanted = useEffectEvent(
    (event: KeyboardEvent) => (wantedPage === undefined || wantedPage === page) && when(event),
  );
  useEffect(
    () =>
      registry.add({
        id,
        run: (event) => onKey(event),
        isWanted: (event) => isWanted(event),
      }),
    [id],
  );
}
