import { getHotkeyHandler } from '@mantine/hooks';
import { foldDigits } from '#shared/text/fold-text.ts';

type Modifiers = '' | 'mod+' | 'mod+shift+' | 'alt+' | 'alt+shift+' | 'shift+';
type Letter = 'A' | 'B' | 'E' | 'F' | 'I' | 'K' | 'L' | 'M' | 'N' | 'R' | 'S' | 'T' | 'V' | 'X';
/** As `KeyboardEvent.code` names them. */
type Place =
  | 'ArrowDown'
  | 'ArrowUp'
  | 'Backspace'
  | 'Delete'
  | `Digit${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | 'End'
  | 'Enter'
  | 'Equal'
  | 'Escape'
  | 'F1'
  | 'F10'
  | 'Home'
  | 'Minus'
  | 'Numpad0'
  | 'NumpadAdd'
  | 'NumpadEnter'
  | 'NumpadSubtract'
  | 'PageDown'
  | 'PageUp';

/** What is known by what it writes, in either script, wherever it is: a digit, a question mark, a slash. */
type Sign = 'AnyDigit' | 'QuestionMark' | 'SlashSign';

/**
 * Keys by their place and not by what they write, because on an Arabic keyboard the place of F writes ب. `mod` is Ctrl,
 * and Command on a Mac.
 */
export type KeyCombination = `${Modifiers}${Letter | Place}` | Sign;

/** What is read of a key that was pressed. */
export type PressedKey = Pick<KeyboardEvent, 'altKey' | 'code' | 'ctrlKey' | 'key' | 'metaKey' | 'shiftKey'>;

/** The digit a key writes, in Latin; undefined for what writes none. */
export function digitOf(key: string): string | undefined {
  const folded = foldDigits(key);
  return /^\d$/.test(folded) ? folded : undefined;
}

const SIGNS: Readonly<Record<Sign, (key: string) => boolean>> = {
  AnyDigit: (key) => digitOf(key) !== undefined,
  QuestionMark: (key) => key === '?' || key === '؟',
  SlashSign: (key) => key === '/',
};

const isSign = (keys: KeyCombination): keys is Sign => Object.hasOwn(SIGNS, keys);

/** Whether exactly these keys are pressed, and no modifier more. */
export function matchesKey(keys: KeyCombination, event: KeyboardEvent): boolean {
  if (isSign(keys)) return !hasCommandKey(event) && SIGNS[keys](event.key);
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
