import type { TextKey } from '../i18n/catalogue.ts';
import type { PageName } from '../navigation/page-name.ts';
import type { KeyCombination } from './key-combination.ts';

type IdOf<Key> = Key extends `shortcut.${infer Id}` ? Id : never;

/** The shortcuts of the window. Their ids are the keys of their names, so that none is without words. */
export type ShortcutId = IdOf<TextKey>;

/**
 * Who gets a key first, from the top:
 * - `overlay`: what lies over the page, the newest first. It hears a key before any field or list does.
 * - `field`: what one is writing in. It hears what no list over it took for itself.
 * - `page`: what is shown on the page. It hears what no field or list took for itself.
 * - `desk`: what holds wherever one is, also over dialogs.
 *
 * Dialogs, popovers and menus have keys of their own, and what lies below them hears nothing meanwhile, but the desk.
 */
type Layer = 'overlay' | 'field' | 'page' | 'desk';

export type Shortcut = {
  /** The first one is shown in hints. */
  keys: readonly [KeyCombination, ...KeyCombination[]];
  layer: Layer;
  /** The page that must be open; without it the shortcut holds wherever its part is shown. */
  page?: PageName;
  /** A key that is held down counts once. */
  isOnce?: boolean;
};

/** Every key that is heard in the whole window; what fields and lists hear for themselves is theirs. */
export const SHORTCUTS: Readonly<Record<ShortcutId, Shortcut>> = {
  lock: { keys: ['mod+L'], layer: 'desk' },
  // With Shift the place writes a plus.
  'zoom-in': { keys: ['mod+Equal', 'mod+shift+Equal', 'mod+NumpadAdd'], layer: 'desk' },
  'zoom-out': { keys: ['mod+Minus', 'mod+NumpadSubtract'], layer: 'desk' },
  'zoom-whole': { keys: ['mod+Digit0', 'mod+Numpad0'], layer: 'desk' },

  // Where no conversation is open, it is the search among all.
  'thread-search': { keys: ['mod+F'], layer: 'page', page: 'chats' },
  'chats-search': { keys: ['mod+shift+F'], layer: 'page', page: 'chats' },
  'chats-move': {
    keys: ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'],
    layer: 'page',
    page: 'chats',
  },
  // Also from the composer, where the arrows alone are the text’s.
  'chats-next': { keys: ['alt+ArrowDown', 'alt+ArrowUp'], layer: 'page', page: 'chats' },
  'chats-close': { keys: ['Escape'], layer: 'page', page: 'chats' },
  'note-mode': { keys: ['mod+shift+N'], layer: 'page', page: 'chats' },
  'message-quote': { keys: ['alt+R'], layer: 'page', page: 'chats', isOnce: true },
  // From an empty field alone; written words have the key for themselves.
  'message-edit-last': { keys: ['ArrowUp'], layer: 'field', page: 'chats', isOnce: true },
  'ticket-take-over': { keys: ['mod+M'], layer: 'page', page: 'chats', isOnce: true },
  'ticket-resolve': { keys: ['mod+E'], layer: 'page', page: 'chats', isOnce: true },

  // As in WhatsApp; they are the composer’s while words are written there.
  'format-bold': { keys: ['mod+B'], layer: 'page', page: 'chats' },
  'format-italic': { keys: ['mod+I'], layer: 'page', page: 'chats' },
  'format-strike': { keys: ['mod+shift+X'], layer: 'page', page: 'chats' },
  'format-code': { keys: ['mod+shift+M'], layer: 'page', page: 'chats' },

  'bench-close': { keys: ['Escape'], layer: 'page', page: 'prescriptions' },
  'bench-next': { keys: ['mod+Enter', 'mod+NumpadEnter'], layer: 'page', page: 'prescriptions' },
  'photo-turn': { keys: ['alt+R'], layer: 'page', page: 'prescriptions' },
  'photo-zoom-in': {
    // With Shift the place writes a plus.
    keys: ['alt+Equal', 'alt+shift+Equal', 'alt+NumpadAdd'],
    layer: 'page',
    page: 'prescriptions',
  },
  'photo-zoom-out': { keys: ['alt+Minus', 'alt+NumpadSubtract'], layer: 'page', page: 'prescriptions' },
  'photo-whole': { keys: ['alt+Digit0', 'alt+Numpad0'], layer: 'page', page: 'prescriptions' },

  'recording-discard': { keys: ['Escape'], layer: 'overlay' },
  'selecting-end': { keys: ['Escape'], layer: 'overlay' },
  'viewer-close': { keys: ['Escape'], layer: 'overlay' },
  'viewer-turn': { keys: ['R'], layer: 'overlay' },

  'pin-digit': { keys: ['AnyDigit'], layer: 'page' },
  'pin-erase': { keys: ['Backspace'], layer: 'page' },
  'pin-enter': { keys: ['Enter', 'NumpadEnter'], layer: 'page' },
};

/** The keys of a shortcut as keyboards have them in every language: `Ctrl+Shift+N`. */
export const shownKeys = (id: ShortcutId): string =>
  SHORTCUTS[id].keys[0].replace('mod+', 'Ctrl+').replace('shift+', 'Shift+').replace('alt+', 'Alt+');
