import type { KeyboardEvent } from 'react';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';

type Keys = { turn: () => void; zoomIn: () => void; zoomOut: () => void; whole: () => void };

/** The places of the keys, because on an Arabic keyboard R writes ق. */
const CODES: Readonly<Record<string, keyof Keys>> = {
  KeyR: 'turn',
  Equal: 'zoomIn',
  NumpadAdd: 'zoomIn',
  Minus: 'zoomOut',
  NumpadSubtract: 'zoomOut',
  Digit0: 'whole',
  Numpad0: 'whole',
};

/**
 * R, +, - and 0 while the photo has the focus (the returned listener), and with Alt from anywhere in the page, so that
 * whoever types the lines need not leave them.
 */
export function useStageKeys(keys: Keys): (event: KeyboardEvent) => void {
  useShortcut('photo-turn', keys.turn);
  useShortcut('photo-zoom-in', keys.zoomIn);
  useShortcut('photo-zoom-out', keys.zoomOut);
  useShortcut('photo-whole', keys.whole);
  return (event) => {
    const name = CODES[event.code];
    if (name === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    keys[name]();
  };
}
