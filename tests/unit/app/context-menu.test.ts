import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';

interface Item {
  role: string;
  label: string;
  enabled: boolean;
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

beforeEach(() => void menus.shown.splice(0));

function rightClick(
  at: { isEditable?: boolean; selectionText?: string; editFlags?: object },
  language: 'ar' | 'en' = 'en',
): Item[] | undefined {
  const webContents = new EventEmitter();
  const window = { webContents } as unknown as BrowserWindow;
  offerContextMenu(window, () => language);
  webContents.emit('context-menu', {}, { isEditable: false, selectionText: '', editFlags: ALL, ...at });
  expect(menus.shown.every((menu) => menu.window === window)).toBe(true);
  return menus.shown[0]?.items;
}

const roles = (items: Item[] | undefined): string[] | undefined => items?.map(({ role }) => role);

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
    void webContents.emit('context-menu', {}, { isEditable: false, selectionText: 'x', editFlags: ALL });
  click();
  language = 'en';
  click();
  expect(menus.shown.map(({ items }) => items[0]?.label)).toEqual(['نسخ', 'Copy']);
});
