import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';

interface Item {
  role?: string;
  type?: string;
  label: string;
  enabled?: boolean;
  click?: () => void;
}

const menus = vi.hoisted(() => ({
  shown: [] as { items: Item[]; window: unknown }[],
  buildFromTemplate: (items: Item[]) => ({
    popup: ({ window }: { window: unknown }) => void menus.shown.push({ items, window }),
  }),
}));
vi.mock('electron', () => ({ Menu: menus }));
const { offerContextMenu } = await import('#main/app/context-menu.ts');

const ALL = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
const NONE = { canCut: false, canCopy: false, canPaste: false, canSelectAll: false };

const RIGHT = { misspelledWord: '', dictionarySuggestions: [] as string[] };

beforeEach(() => void menus.shown.splice(0));

const spelling = {
  replaceMisspelling: vi.fn<(word: string) => void>(),
  session: { addWordToSpellCheckerDictionary: vi.fn<(word: string) => boolean>() },
};

function rightClick(
  at: Partial<typeof RIGHT> & { isEditable?: boolean; selectionText?: string; editFlags?: object },
  language: 'ar' | 'en' = 'en',
): Item[] | undefined {
  const webContents = Object.assign(new EventEmitter(), spelling);
  const window = { webContents } as unknown as BrowserWindow;
  offerContextMenu(window, () => language);
  webContents.emit(
    'context-menu',
    {},
    { isEditable: false, selectionText: '', editFlags: ALL, ...RIGHT, ...at },
  );
  expect(menus.shown.every((menu) => menu.window === window)).toBe(true);
  return menus.shown[0]?.items;
}

const roles = (items: Item[] | undefined): (string | undefined)[] | undefined =>
  items?.map(({ role }) => role);

test('where one writes there is everything; on text one chose, copying alone', () => {
  expect(roles(rightClick({ isEditable: true }))).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  menus.shown.length = 0;
  expect(roles(rightClick({ selectionText: 'دوا' }))).toEqual(['copy']);
});

test('elsewhere there is no menu, not an empty one', () => {
  expect(rightClick({})).toBeUndefined();
});

test('what cannot be done now is there and greyed out', () => {
  const items = rightClick({ isEditable: true, editFlags: { ...NONE, canPaste: true } });
  expect(items?.filter(({ enabled }) => enabled).map(({ role }) => role)).toEqual(['paste']);
});

test('speaks the language of the desk as it is when somebody clicks', () => {
  const webContents = new EventEmitter();
  let language: 'ar' | 'en' = 'ar';
  offerContextMenu({ webContents } as unknown as BrowserWindow, () => language);
  const click = (): void =>
    void webContents.emit(
      'context-menu',
      {},
      { isEditable: false, selectionText: 'x', editFlags: ALL, ...RIGHT },
    );
  click();
  language = 'en';
  click();
  expect(menus.shown.map(({ items }) => items[0]?.label)).toEqual(['نسخ', 'Copy']);
});

test('a word that is misspelled can be replaced by what was meant, or learnt', () => {
  const items = rightClick({
    isEditable: true,
    misspelledWord: 'vitamine',
    dictionarySuggestions: ['vitamin', 'vitamins', 'A&E', 'four', 'five', 'six'],
  });
  expect(items?.map(({ label, type }) => label ?? type)).toEqual([
    'vitamin',
    'vitamins',
    'A&&E',
    'four',
    'five',
    'Add to dictionary',
    'separator',
    'Cut',
    'Copy',
    'Paste',
    'Select all',
  ]);
  items?.[2]?.click?.();
  expect(spelling.replaceMisspelling.mock.calls).toEqual([['A&E']]);
  items?.[5]?.click?.();
  expect(spelling.session.addWordToSpellCheckerDictionary.mock.calls).toEqual([['vitamine']]);
});

test('where nothing is known for it the menu says so, and text that cannot be changed has no such lines', () => {
  const word = { misspelledWord: 'bndol', dictionarySuggestions: [] };
  expect(rightClick({ isEditable: true, ...word }, 'ar')?.slice(0, 2)).toMatchObject([
    { label: 'لا توجد اقتراحات', enabled: false },
    { label: 'إضافة إلى القاموس' },
  ]);
  menus.shown.length = 0;
  expect(roles(rightClick({ selectionText: 'bndol', ...word }))).toEqual(['copy']);
});
