import { expect, test } from 'vitest';
import type { Template } from '#shared/domain/templates/template.ts';
import { findTemplates, fittingFirst } from '#shared/desk/templates/find-templates.ts';

const template = (id: number, change: Partial<Template> = {}): Template => ({
  id,
  name: `رد ${id}`,
  category: 'orders',
  ownCategoryId: null,
  kind: null,
  shortcut: `r${id}`,
  body: { ar: '', en: '' },
  files: [],
  uses: 0,
  lastUsedAt: null,
  isArchived: false,
  createdAt: 0,
  createdBy: null,
  updatedAt: 0,
  updatedBy: null,
  revision: 1,
  ...change,
});
const idsOf = (templates: readonly Template[]) => templates.map(({ id }) => id);

test('those for the kind of the ticket come first, the others stay in their order', () => {
  const all = [template(1), template(2, { kind: 'delivery' }), template(3, { kind: 'order' }), template(4)];
  expect(idsOf(fittingFirst(all, 'order'))).toEqual([3, 1, 2, 4]);
  expect(idsOf(fittingFirst(all, undefined))).toEqual([1, 2, 3, 4]);
});

test('what the query begins goes before the kind, and the words of a text are found as well', () => {
  const all = [
    template(1, { kind: 'order', body: { ar: 'السعر اليوم', en: '' } }),
    template(2, { shortcut: 'سعر' }),
    template(3, { kind: 'order' }),
  ];
  expect(idsOf(findTemplates(fittingFirst(all, 'order'), 'سعر', () => ''))).toEqual([2, 1]);
  expect(idsOf(findTemplates(fittingFirst(all, 'order'), 'السعر', () => ''))).toEqual([1, 2]);
});
