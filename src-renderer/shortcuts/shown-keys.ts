import { isolateLtr } from '../i18n/use-words.ts';
import type { KeyCombination } from './key-combination.ts';
import { SHORTCUTS, type ShortcutId } from './shortcut-list.ts';

/** How keyboards name their keys, in every language. */
const NAMES: Readonly<Record<string, string>> = {
  AnyDigit: '0–9',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Backspace: '⌫',
  Delete: 'Del',
  Equal: '=',
  Escape: 'Esc',
  Minus: '−',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  QuestionMark: '?',
  SlashSign: '/',
};

type Modifier = 'mod' | 'shift' | 'alt';

const MODIFIERS: Readonly<Record<'pc' | 'mac', Readonly<Record<Modifier, string>>>> = {
  pc: { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' },
  mac: { mod: '⌘', shift: '⇧', alt: '⌥' },
};

const isModifier = (part: string): part is Modifier => Object.hasOwn(MODIFIERS.pc, part);

type Keyboard = keyof typeof MODIFIERS;
const keyboardHere = (): Keyboard => (navigator.platform.startsWith('Mac') ? 'mac' : 'pc');

/** The keys of one combination, each as its cap says: `['Ctrl', 'Shift', 'N']`. */
export const keyCaps = (keys: KeyCombination, keyboard: Keyboard = keyboardHere()): readonly string[] =>
  keys.split('+').map((part) => {
    if (isModifier(part)) return MODIFIERS[keyboard][part];
    return NAMES[part] ?? part.replace(/^Digit/u, '');
  });

/** The keys of a shortcut in one line: `Ctrl+Shift+N`, on a Mac `⌘⇧N`. */
export const shownKeys = (id: ShortcutId, keyboard: Keyboard = keyboardHere()): string =>
  keyCaps(SHORTCUTS[id].keys[0], keyboard).join(keyboard === 'mac' ? '' : '+');

/** What a button does, and the keys that do the same. */
export const withKeys = (words: string, id: ShortcutId): string => `${words} (${isolateLtr(shownKeys(id))})`;
