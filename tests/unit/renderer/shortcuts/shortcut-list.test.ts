import { describe, expect, it } from 'vitest';
import { arTexts } from '#renderer/i18n/ar.ts';
import { SHORTCUTS, shownKeys, type Shortcut } from '#renderer/shortcuts/shortcut-list.ts';

type Declared = Pick<Shortcut, 'keys' | 'layer' | 'page'>;

/** Whether both may be heard at the same time and neither lies over the other. */
function meet(one: Declared, other: Declared): boolean {
  // Of overlays, the newest has the key.
  if (one.layer === 'overlay' || other.layer === 'overlay') return false;
  // A field is asked before the page that it stands on.
  if ((one.layer === 'field') !== (other.layer === 'field')) return false;
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

  it('shows keys as keyboards have them', () => {
    expect(shownKeys('note-mode')).toBe('Ctrl+Shift+N');
    expect(shownKeys('photo-turn')).toBe('Alt+R');
  });
});
