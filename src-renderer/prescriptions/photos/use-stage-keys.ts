import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { useEffect, useEffectEvent } from 'react';
import { useNavigation } from '../../navigation/navigation.tsx';

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
export function useStageKeys(keys: Keys): (event: ReactKeyboardEvent) => void {
  const { page } = useNavigation();
  const isHere = page === 'prescriptions';
  const run = (event: KeyboardEvent | ReactKeyboardEvent): void => {
    const name = CODES[event.code];
    if (name === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    keys[name]();
  };
  const onAltKey = useEffectEvent((event: KeyboardEvent) => {
    if (isHere && event.altKey) run(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onAltKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return (event) => {
    if (!event.altKey) run(event);
  };
}
