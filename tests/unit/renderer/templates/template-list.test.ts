import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { queryKeys } from '#renderer/api/query-keys.ts';
import { NavigationProvider } from '#renderer/navigation/navigation.tsx';
import { ConflictNote } from '#renderer/templates/history/conflict-note.tsx';
import { categoryFiltersFor, filterTemplates } from '#renderer/templates/page/template-filter.ts';
import { TemplateList } from '#renderer/templates/page/template-list.tsx';
import type { Template } from '#shared/domain/templates/template.ts';
import { markupOf } from '../support/markup-of.ts';

const reply = (over: Partial<Template>): Template => ({
  id: 1,
  name: 'السعر',
  category: 'prices',
  ownCategoryId: null,
  kind: null,
  shortcut: 'سعر',
  body: { ar: 'بكام', en: '' },
  files: [],
  isArchived: false,
  uses: 0,
  lastUsedAt: null,
  createdAt: 1,
  createdBy: 1,
  updatedAt: 2,
  updatedBy: 2,
  revision: 2,
  ...over,
});

const OWN = [
  { id: 7, name: 'رمضان', templates: 1 },
  { id: 8, name: 'فارغة', templates: 0 },
];
const ALL = [
  reply({ id: 1 }),
  reply({ id: 2, shortcut: 'فطار', ownCategoryId: 7 }),
  reply({ id: 3, shortcut: 'قديم', category: 'hours', isArchived: true }),
];
const STAFF = {
  phase: 'signed-in',
  agent: { id: 1, name: 'منى', role: 'admin' },
  agents: [{ id: 2, name: 'سارة <img>', role: 'manager', isActive: true }],
};

describe('the filter of categories', () => {
  test('offers those that a reply in use has, the pharmacy’s own first', () => {
    expect(categoryFiltersFor(ALL, OWN)).toEqual(['all', 'own:7', 'prices']);
    expect(categoryFiltersFor(ALL, [])).toEqual(['all', 'prices']);
  });

  test('shows a reply under its own category alone, and what is archived nowhere else', () => {
    const ids = (filter: Parameters<typeof filterTemplates>[1]) =>
      filterTemplates(ALL, filter).map(({ id }) => id);
    expect(ids('all')).toEqual([1, 2]);
    expect(ids('prices')).toEqual([1]);
    expect(ids('own:7')).toEqual([2]);
    expect(ids('hours')).toEqual([]);
    expect(ids('archived')).toEqual([3]);
    expect(ids('own:99')).toEqual([]);
  });

  test('stands above the list in the words of the desk, and all of them are chosen at first', () => {
    const list = { data: ALL, isError: false, isPending: false } as unknown as Parameters<
      typeof TemplateList
    >[0]['list'];
    const nothing = (): void => {};
    const page = createElement(TemplateList, {
      list,
      kinds: null,
      openId: null,
      mayEdit: true,
      onOpen: nothing,
      onNew: nothing,
    });
    const markup = markupOf(createElement(NavigationProvider, null, page), {
      known: [
        [[...queryKeys.templates, 'categories'], OWN],
        [queryKeys.staff, STAFF],
      ],
    });
    const chosen = /<button[^>]*aria-pressed="true"[^>]*>([^<]*)/.exec(markup)?.[1];
    expect(chosen).toBe('الكل');
    expect(markup).toContain('>رمضان<');
    expect(markup).not.toContain('فارغة');
    expect(markup.match(/data-testid="template-item"/g)).toHaveLength(2);
  });
});

test('of two who save at once the second reads who was faster and what they wrote, and chooses', () => {
  const nothing = (): void => {};
  const shown = (language: 'ar' | 'en'): string =>
    markupOf(
      createElement(ConflictNote, {
        theirs: reply({ body: { ar: 'السعر <b>الجديد</b> {{customer}}', en: 'The new price' } }),
        isSaving: false,
        onSaveMine: nothing,
        onTakeTheirs: nothing,
      }),
      { language, known: [[queryKeys.staff, STAFF]] },
    );
  for (const language of ['ar', 'en'] as const) {
    const markup = shown(language);
    expect(markup).toContain('role="alert"');
    expect(markup).toContain('السعر &lt;b&gt;الجديد&lt;/b&gt;');
    // As the editor names it.
    expect(markup).toContain('{{العميل}}');
    expect(markup).toContain('The new price');
    expect(markup).toContain('سارة &lt;img&gt;');
    expect(markup).toContain('conflict-save-mine');
    expect(markup).toContain('conflict-take-theirs');
  }
});
