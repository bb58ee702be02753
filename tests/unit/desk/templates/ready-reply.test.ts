import { expect, test } from 'vitest';
import { readyReply } from '#shared/desk/templates/ready-reply.ts';
import type { Template } from '#shared/domain/templates/template.ts';

const template = (id: number, change: Partial<Template>): Template => ({
  id,
  name: 'x',
  category: 'orders',
  ownCategoryId: null,
  kind: null,
  shortcut: `x${id}`,
  body: { ar: 'نص', en: 'text' },
  files: [],
  uses: 0,
  lastUsedAt: null,
  isArchived: false,
  createdAt: 1,
  createdBy: null,
  updatedAt: 1,
  updatedBy: null,
  revision: 1,
  ...change,
});

test('the reply under the starter’s shortcut, else the pharmacy’s own that says so, else the starter’s text', () => {
  const starter = template(1, { shortcut: 'جاهز' });
  const own = template(2, { name: 'Order READY' });
  const other = template(3, { name: 'أهلا' });
  expect(readyReply([other, own, starter])).toBe(starter);
  expect(readyReply([other, own, { ...starter, isArchived: true }])).toBe(own);
  expect(readyReply([other])).toMatchObject({ shortcut: 'جاهز', category: 'orders' });
});
