import { useEffect, useRef } from 'react';

/** By the key's place, as layouts differ; with Ctrl, so that nobody meets them while writing. */
const KEYS = { resolve: 'KeyE', 'take-over': 'KeyM' } as const;
type TicketKey = keyof typeof KEYS;

/** As a tooltip says it. */
export const keyHint = (key: TicketKey): string => `\u2066Ctrl+${KEYS[key].slice(-1)}\u2069`;

/** Ctrl+M takes the shown ticket over, Ctrl+E resolves it; not while a dialog is open. */
export function useTicketKeys(handlers: { onTakeOver: () => void; onResolve: () => void }): void {
  const newest = useRef(handlers);
  useEffect(() => {
    newest.current = handlers;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.repeat) return;
      if (event.code !== KEYS.resolve && event.code !== KEYS['take-over']) return;
      if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      if (event.code === KEYS.resolve) newest.current.onResolve();
      else newest.current.onTakeOver();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
