import { useState } from 'react';
import { flushSync } from 'react-dom';
import { openActions, OpenActionsContext, type OpenActions } from '../../palette/offers.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { PaletteDialog } from './palette-dialog.tsx';

/**
 * The palette, drawn while it is open. It goes with whoever is signed in, and so does all that was typed and found in it.
 */
export function Palette() {
  /** What can be done is asked before the palette takes the keyboard away from it. */
  const [actions, setActions] = useState<OpenActions | null>(null);
  // At once, and without a way in: what is typed next is for it, and not for the field below.
  useShortcut('palette', () => flushSync(() => setActions(openActions())));
  if (actions === null) return null;
  const close = (): void => setActions(null);
  return (
    <OpenActionsContext value={actions}>
      <PaletteDialog
        onClose={close}
        onChoose={({ run }) => {
          // What is done begins where the keyboard was, and a dialog of it is no longer under this one.
          flushSync(close);
          run();
        }}
      />
    </OpenActionsContext>
  );
}
