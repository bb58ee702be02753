import type { ShortcutId } from './shortcut-list.ts';
import { useShortcut } from './use-shortcut.ts';

/** A shortcut that is heard while this is drawn. */
export function OnKey({ id, run }: { id: ShortcutId; run: () => void }) {
  useShortcut(id, run);
  return null;
}
