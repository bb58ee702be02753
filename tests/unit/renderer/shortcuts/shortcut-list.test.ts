import { describe, expect, it } from 'vitest';
import { arTexts } from '#renderer/i18n/ar.ts';
import {
  SHORTCUT_GROUPS,
  SHORTCUTS,
  type Shortcut,
  type ShortcutId,
} from '#renderer/shortcuts/shortcut-list.ts';
import { shownKeys } from '#renderer/shortcuts/shown-keys.ts';

type Declared = Pick<Shortcut, 'keys' | 'layer' | 'page' | 'closes'>;

/** Whether both may be heard at the same time and neither lies over the other. */
function meet(one: Declared, other: Declared): boolean {
  // Of overlays, the newest has the key.
  if (one.layer === 'overlay' || other.layer === 'overlay') return false;
  // A field is asked before the page that it stands on.
  if ((one.layer === 'field') !== (other.layer === 'field')) return false;
  // Of what closes by the same key, too.
  if (one.closes === true && other.closes === true) return false;
  // A field or a list takes it while it has the keyboard; what it takes is the page's elsewhere.
  if (one.layer === 'own' || other.layer === 'own') return false;
  const isOnOtherPage = one.page !== undefined && other.page !== undefined && one.page !== other.page;
  return !isOnOtherPage && one.keys.some((keys) => other.keys.includes(keys));
}

const conflictsIn = (list: Readonly<Record<string, Declared>>): string[] =>
  Object.entries(list).flatMap(([id, shortcut], at) =>
    Object.entries(list)
      .slice(at + 1)
      .filter(([, other]) => meet(shortcut, other))
      .map(([otherId]) => `${id} and ${otherId}`),
  );

describe('the list of shortcuts', () => {
  it('has no key twice where both could be meant', () => {
    expect(conflictsIn(SHORTCUTS)).toEqual([]);
  });

  it('would be seen to have one', () => {
    const search: Declared = { keys: ['mod+F'], layer: 'page', page: 'chats' };
    expect(
      conflictsIn({
        search,
        'same-page': search,
        'other-page': { ...search, page: 'tickets' },
        'every-page': { keys: ['R', 'mod+F'], layer: 'page' },
        overlay: { keys: ['mod+F'], layer: 'overlay' },
      }),
    ).toEqual([
      'search and same-page',
      'search and every-page',
      'same-page and every-page',
      'other-page and every-page',
    ]);
  });

  it('has an entry for every name, and no two names are the same', () => {
    const names = Object.entries(arTexts).filter(([key]) => key.startsWith('shortcut.'));
    expect(names.map(([key]) => key.slice('shortcut.'.length)).sort()).toEqual(Object.keys(SHORTCUTS).sort());
    expect(new Set(names.map(([, name]) => name)).size).toBe(names.length);
  });

  it('lets nothing but a closing key be shared as one of several that close', () => {
    const shared = Object.entries(SHORTCUTS).filter(([, { closes }]) => closes === true);
    expect(shared.flatMap(([, { keys }]) => keys).filter((keys) => keys !== 'Escape')).toEqual([]);
  });

  it('takes no key that writes, outside of what has no field', () => {
    const isWithoutFields = ({ layer, group }: Shortcut): boolean =>
      layer === 'own' || layer === 'overlay' || group === 'sign-in';
    const writing = Object.entries(SHORTCUTS).filter(
      ([, shortcut]) =>
        !isWithoutFields(shortcut) &&
        shortcut.keys.some((keys) => /^(?:[A-Z]|Digit\d|AnyDigit)$/u.test(keys)),
    );
    expect(writing.map(([id]) => id)).toEqual([]);
  });

  it('leaves to every text what its own keys do there', () => {
    const ofTexts: readonly string[] = [
      ...['A', 'C', 'V', 'X', 'Y', 'Z'].map((letter) => `mod+${letter}`),
      ...['ArrowUp', 'ArrowDown', 'Home', 'End', 'Backspace', 'Delete'].flatMap((key) => [
        `mod+${key}`,
        `mod+shift+${key}`,
        `shift+${key}`,
      ]),
      'shift+Enter',
    ];
    const taken = Object.values(SHORTCUTS).filter(({ layer }) => layer !== 'own');
    expect(taken.flatMap(({ keys }) => keys).filter((keys) => ofTexts.includes(keys))).toEqual([]);
  });

  it('has each of its groups on the sheet, with a name', () => {
    expect([...new Set(Object.values(SHORTCUTS).map(({ group }) => group))].sort()).toEqual(
      [...SHORTCUT_GROUPS].sort(),
    );
  });
});

describe('keys are shown as keyboards have them', () => {
  it.each<[ShortcutId, string, string]>([
    ['note-mode', 'Ctrl+Shift+N', '⌘⇧N'],
    ['photo-turn', 'Alt+R', '⌥R'],
    ['palette', 'Ctrl+K', '⌘K'],
    ['unread-next', 'Alt+Shift+↓', '⌥⇧↓'],
    ['chats-nth', 'Alt+1', '⌥1'],
    ['shortcut-sheet', 'F1', 'F1'],
    ['chats-close', 'Esc', 'Esc'],
    ['field-replies', '/', '/'],
  ])('%s: %s, on a Mac %s', (id, pc, mac) => {
    expect(shownKeys(id, 'pc')).toBe(pc);
    expect(shownKeys(id, 'mac')).toBe(mac);
  });
});
