import { expect, test } from 'vitest';
import { newMenuItem, newSubmenuItem } from '#renderer/service-menu/settings/edit-menu.ts';
import { countTextProblems } from '#shared/desk/automation/checked-texts.ts';
import { textsOf } from '#shared/desk/menu/menu-texts.ts';
import { DEFAULT_MENU } from '#shared/domain/rules/default-menu.ts';

test('the menu a pharmacy starts with has nothing to correct', () => {
  expect(countTextProblems(textsOf(DEFAULT_MENU))).toBe(0);
});

test('a new line has to be named in both languages, and so has one under it', () => {
  const item = { ...newMenuItem('a'), items: [newSubmenuItem('b')] };
  const menu = { ...DEFAULT_MENU, items: [...DEFAULT_MENU.items, item] };
  expect(countTextProblems(textsOf(menu))).toBe(4);
});

test('the heading of a submenu goes out as it stands, an answer is filled in', () => {
  const answer = { ar: 'أهلا {{العميل}}', en: 'Hello {{customer}}' };
  const line = { ...newMenuItem('a'), label: { ar: 'أ', en: 'a' }, answer };
  const insertablesOf = (item: typeof line) =>
    textsOf({ ...DEFAULT_MENU, items: [item] }).find(({ text }) => text === answer)?.insertables;
  expect(insertablesOf(line)).toEqual(['customer', 'pharmacy']);
  expect(insertablesOf({ ...line, items: [newSubmenuItem('b')] })).toEqual([]);
});
