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
 * - `own`: what a field, a list or a dialog hears by itself. It stands here to be shown and to be kept free.
 *
 * Dialogs, popovers and menus have keys of their own, and what lies below them hears nothing meanwhile, but the desk.
 */
type Layer = 'overlay' | 'field' | 'page' | 'desk' | 'own';

/** How the sheet of all keys is parted, in its order. */
export const SHORTCUT_GROUPS = [
  'desk',
  'chats',
  'messages',
  'writing',
  'tickets',
  'prescriptions',
  'viewing',
  'dialogs',
  'sign-in',
] as const;
type Group = (typeof SHORTCUT_GROUPS)[number];

export type Shortcut = {
  /** The first one is shown in hints. */
  keys: readonly [KeyCombination, ...KeyCombination[]];
  layer: Layer;
  group: Group;
  /** What it does is among the actions that the palette finds while it is heard. */
  isOffered?: true;
  /** The page that must be open; without it the shortcut holds wherever its part is shown. */
  page?: PageName;
  /** Closes what lies over something else: of several, the one that was opened last has the key. */
  closes?: true;
  /** A key that is held down counts once. */
  isOnce?: boolean;
};

const chats = { layer: 'page', page: 'chats' } as const;
const bench = { layer: 'page', page: 'prescriptions', group: 'prescriptions' } as const;

/** Every key of the desk. */
export const SHORTCUTS: Readonly<Record<ShortcutId, Shortcut>> = {
  palette: { keys: ['mod+K'], layer: 'page', group: 'desk', isOnce: true },
  // Also over dialogs; the sign is for who looks for it as everywhere, and no field’s.
  'shortcut-sheet': { keys: ['F1'], layer: 'desk', group: 'desk', isOnce: true, isOffered: true },
  'shortcut-sheet-sign': { keys: ['QuestionMark'], layer: 'page', group: 'desk', isOnce: true },
  lock: { keys: ['mod+L'], layer: 'desk', group: 'desk', isOffered: true },
  // With Shift the place writes a plus.
  'zoom-in': { keys: ['mod+Equal', 'mod+shift+Equal', 'mod+NumpadAdd'], layer: 'desk', group: 'desk' },
  'zoom-out': { keys: ['mod+Minus', 'mod+NumpadSubtract'], layer: 'desk', group: 'desk' },
  'zoom-whole': { keys: ['mod+Digit0', 'mod+Numpad0'], layer: 'desk', group: 'desk' },

  // Where no conversation is open, it is the search among all.
  'thread-search': { keys: ['mod+F'], ...chats, group: 'chats', isOffered: true },
  'chats-search': { keys: ['mod+shift+F'], ...chats, group: 'chats', isOffered: true },
  'chats-move': {
    keys: ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'],
    ...chats,
    group: 'chats',
  },
  // Also from the composer, where the arrows alone are the text’s.
  'chats-next': { keys: ['alt+ArrowDown', 'alt+ArrowUp'], ...chats, group: 'chats' },
  // As in Signal and Slack.
  'unread-next': {
    keys: ['alt+shift+ArrowDown'],
    layer: 'page',
    group: 'chats',
    isOnce: true,
    isOffered: true,
  },
  'unread-previous': {
    keys: ['alt+shift+ArrowUp'],
    layer: 'page',
    group: 'chats',
    isOnce: true,
    isOffered: true,
  },
  'chats-nth': {
    keys: [
      'alt+Digit1',
      'alt+Digit2',
      'alt+Digit3',
      'alt+Digit4',
      'alt+Digit5',
      'alt+Digit6',
      'alt+Digit7',
      'alt+Digit8',
      'alt+Digit9',
    ],
    ...chats,
    group: 'chats',
    isOnce: true,
  },
  'chats-close': { keys: ['Escape'], closes: true, ...chats, group: 'chats' },
  // It lies over the thread where there is no room beside it.
  'panel-close': { keys: ['Escape'], closes: true, ...chats, group: 'chats' },

  'message-quote': { keys: ['alt+R'], ...chats, group: 'messages', isOnce: true, isOffered: true },
  'message-react': { keys: ['alt+E'], ...chats, group: 'messages', isOnce: true, isOffered: true },
  // From an empty field alone; written words have the key for themselves.
  'message-edit-last': { keys: ['ArrowUp'], ...chats, layer: 'field', group: 'messages', isOnce: true },
  'message-menu': { keys: ['shift+F10', 'Enter'], layer: 'own', group: 'messages' },
  'selecting-end': { keys: ['Escape'], closes: true, ...chats, group: 'messages' },

  'field-send': { keys: ['Enter'], layer: 'own', group: 'writing' },
  'field-line': { keys: ['shift+Enter'], layer: 'own', group: 'writing' },
  'field-replies': { keys: ['SlashSign'], layer: 'own', group: 'writing' },
  'note-mode': { keys: ['mod+shift+N'], ...chats, group: 'writing', isOffered: true },
  'attach-file': { keys: ['alt+A'], ...chats, group: 'writing', isOnce: true, isOffered: true },
  'voice-record': { keys: ['alt+V'], ...chats, group: 'writing', isOnce: true, isOffered: true },
  'recording-discard': { keys: ['Escape'], closes: true, layer: 'overlay', group: 'writing' },
  'send-later': { keys: ['alt+S'], ...chats, group: 'writing', isOnce: true, isOffered: true },
  // As in WhatsApp; they are the composer’s while words are written there.
  'format-bold': { keys: ['mod+B'], ...chats, group: 'writing' },
  'format-italic': { keys: ['mod+I'], ...chats, group: 'writing' },
  'format-strike': { keys: ['mod+shift+X'], ...chats, group: 'writing' },
  'format-code': { keys: ['mod+shift+M'], ...chats, group: 'writing' },

  'ticket-take-over': { keys: ['mod+M'], ...chats, group: 'tickets', isOnce: true, isOffered: true },
  'ticket-transfer': { keys: ['alt+T'], ...chats, group: 'tickets', isOnce: true, isOffered: true },
  'ticket-resolve': { keys: ['mod+E'], ...chats, group: 'tickets', isOnce: true, isOffered: true },
  'ticket-resolve-next': {
    keys: ['mod+shift+E'],
    ...chats,
    group: 'tickets',
    isOnce: true,
    isOffered: true,
  },

  'bench-next': { keys: ['mod+Enter', 'mod+NumpadEnter'], ...bench, isOffered: true },
  'bench-close': { keys: ['Escape'], closes: true, ...bench },
  'line-add': { keys: ['Enter'], layer: 'own', group: 'prescriptions' },
  'line-remove': { keys: ['alt+Delete'], layer: 'own', group: 'prescriptions' },
  'photo-turn': { keys: ['alt+R'], ...bench, isOffered: true },
  // With Shift the place writes a plus.
  'photo-zoom-in': { keys: ['alt+Equal', 'alt+shift+Equal', 'alt+NumpadAdd'], ...bench },
  'photo-zoom-out': { keys: ['alt+Minus', 'alt+NumpadSubtract'], ...bench },
  'photo-whole': { keys: ['alt+Digit0', 'alt+Numpad0'], ...bench },

  'viewer-turn': { keys: ['R'], layer: 'overlay', group: 'viewing' },
  'viewer-close': { keys: ['Escape'], closes: true, layer: 'overlay', group: 'viewing' },

  'dialog-confirm': { keys: ['mod+Enter'], layer: 'own', group: 'dialogs' },
  'dialog-close': { keys: ['Escape'], closes: true, layer: 'own', group: 'dialogs' },

  'pin-digit': { keys: ['AnyDigit'], layer: 'page', group: 'sign-in' },
  'pin-erase': { keys: ['Backspace'], layer: 'page', group: 'sign-in' },
  'pin-enter': { keys: ['Enter', 'NumpadEnter'], layer: 'page', group: 'sign-in' },
};
