import { useLayoutEffect } from 'react';

const dialogsKeys = new WeakSet<KeyboardEvent>();

/**
 * Notes which keys were pressed while a dialog lay over everything, wherever the focus was: when the button that had it
 * is gone, it is on the page itself. Must run before any dialog hears the key, because a dialog that closes by it is
 * gone for whoever hears it later; a layout effect of the frame is earlier than the effects of all dialogs.
 */
export function useNoteDialogKeys(): void {
  useLayoutEffect(() => {
    const note = (event: KeyboardEvent): void => {
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) dialogsKeys.add(event);
    };
    window.addEventListener('keydown', note, { capture: true });
    return () => window.removeEventListener('keydown', note, { capture: true });
  }, []);
}

/** Whether a dialog was open when the key was pressed. */
export const isDialogsKey = (event: KeyboardEvent): boolean => dialogsKeys.has(event);
