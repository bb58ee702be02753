import { getHotkeyHandler } from '@mantine/hooks';
import { foldDigits } from '#shared/text/fold-text.ts';

type Modifiers = '' | 'mod+' | 'mod+shift+' | 'alt+' | 'alt+shift+';
type Letter = 'B' | 'E' | 'F' | 'I' | 'L' | 'M' | 'N' | 'R' | 'X';
/** As `KeyboardEvent.code` names them. */
type Place =
  | 'ArrowDown'
  | 'ArrowUp'
  | 'Backspace'
  | 'Digit0'
  | 'End'
  | 'Enter'
  | 'Equal'
  | 'Escape'
  | 'Home'
  | 'Minus'
  | 'Numpad0'
  | 'NumpadAdd'
  | 'NumpadEnter'
  | 'NumpadSubtract'
  | 'PageDown'
  | 'PageUp';

/**
 * Keys by their place and not by what they write, because on an Arabic keyboard the place of F writes ب. `mod` is Ctrl,
 * and Command on a Mac. `AnyDigit` is what writes a digit in either script, wherever it is.
 */
export type KeyCombination = `${Modifiers}${Letter | Place}` | 'AnyDigit';

/** What is read of a key that was pressed. */
export type PressedKey = Pick<KeyboardEvent, 'altKey' | 'code' | 'ctrlKey' | 'key' | 'metaKey' | 'shiftKey'>;

/** The digit a key writes, in Latin; undefined for what writes none. */
export function digitOf(key: string): string | undefined {
  const folded = foldDigits(key);
  return /^\d$/.test(folded) ? folded : undefined;
}

/** Whether exactly these keys are pressed, and no modifier more. */
export function matchesKey(keys: KeyCombination, event: KeyboardEvent): boolean {
  if (keys === 'AnyDigit') return !hasCommandKey(event) && digitOf(event.key) !== undefined;
  let isMatch = false;
  const match = getHotkeyHandler([
    [
      keys,
      () => (isMatch = true),
      // A keyboard on the screen may say no place.
      { preventDefault: false, usePhysicalKeys: event.code !== '' },
    ],
  ]);
  match(event);
  return isMatch;
}

/** Whether the key is pressed together with one that makes a command of it. */
export const hasCommandKey = ({ altKey, ctrlKey, metaKey }: PressedKey): boolean =>
  altKey || ctrlKey || metaKey;
