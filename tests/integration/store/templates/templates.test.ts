import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { TemplateDraft } from '#shared/domain/templates/template.ts';
import { starterDrafts } from '#main/desk/templates/starters.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

const NOW = 1_800_000_000_000;
const WEEK_MS = 7 * 24 * 3_600_000;

const draft = (change: Partial<TemplateDraft> = {}): TemplateDraft => ({
  name: 'السعر',
  category: 'prices',
  kind: null,
  shortcut: 'سعر',
  body: { ar: 'السعر {{السعر:رقم}}', en: '' },
  files: [],
  ...change,
});

const fileWith = (sha256: string) => ({ id: randomUUID(), sha256, sizeBytes: 9, mimeType: 'image/png' });

test('a template is saved, changed and archived', async () => {
  const store = await openStore();
  const saved = await store.saveTemplate({ id: null, draft: draft(), now: NOW });
  expect(saved).toMatchObject({ ...draft(), uses: 0, lastUsedAt: null, isArchived: false, createdAt: NOW });
  const changed = await store.saveTemplate({
    id: saved.id,
    draft: draft({ name: 'ثمن', kind: 'inquiry' }),
    now: NOW + 1,
  });
  expect(changed).toEqual({ ...saved, name: 'ثمن', kind: 'inquiry', updatedAt: NOW + 1, revision: 2 });
  await store.setTemplateArchived({ id: saved.id, isArchived: true, now: NOW + 2 });
  expect(await store.listTemplates()).toEqual([{ ...changed, isArchived: true, updatedAt: NOW + 2 }]);
  const unknown = { id: 99, draft: draft({ shortcut: 'x' }), now: NOW };
  await expect(store.saveTemplate(unknown)).rejects.toMatchObject({ code: 'not-found' });
  const nobody = { id: 99, isArchived: true, now: NOW };
  await expect(store.setTemplateArchived(nobody)).rejects.toMatchObject({ code: 'not-found' });
});

test('a shortcut is one however it is spelled, and an archived template keeps its own', async () => {
  const store = await openStore();
  const { id } = await store.saveTemplate({ id: null, draft: draft({ shortcut: 'روشتة1' }), now: NOW });
  await store.setTemplateArchived({ id, isArchived: true, now: NOW });
  const same = { id: null, draft: draft({ shortcut: 'رُوشته١' }), now: NOW };
  await expect(store.saveTemplate(same)).rejects.toMatchObject({ code: 'shortcut-taken' });
  await expect(store.saveTemplate({ ...same, id })).resolves.toMatchObject({ shortcut: 'رُوشته١' });
});

test('what is used much comes first, until something else is used lately', async () => {
  const store = await openStore();
  const add = async (shortcut: string) =>
    (await store.saveTemplate({ id: null, draft: draft({ shortcut }), now: NOW })).id;
  const [old, often, never] = [await add('a'), await add('b'), await add('c')];
  const use = (id: number, now: number) => store.countTemplateUses({ ids: [id, id, 999], now });
  await use(old, NOW + 1);
  for (const second of [0, 1, 2]) await use(often, NOW + second);
  const order = async () => (await store.listTemplates()).map(({ id }) => id);
  expect(await order()).toEqual([often, old, never]);
  const later = NOW + 12 * WEEK_MS;
  await use(old, later);
  expect(await order()).toEqual([old, often, never]);
  expect((await store.listTemplates())[0]).toMatchObject({ uses: 2, lastUsedAt: later });
});

test('the files of a template come in their order and are not cleaned away', async () => {
  const store = await openStore();
  const [first, second, unused] = [fileWith('aa'), fileWith('bb'), fileWith('cc')];
  for (const file of [first, second, unused]) await store.addMediaFile({ file, now: NOW });
  const files = [
    { fileId: second.id, fileName: 'قائمة.png' },
    { fileId: first.id, fileName: 'map.png' },
  ];
  const saved = await store.saveTemplate({ id: null, draft: draft({ files }), now: NOW });
  expect(saved.files).toEqual(files.map((file) => ({ ...file, mimeType: 'image/png', sizeBytes: 9 })));
  expect(await store.forgetUnusedMedia({ createdBefore: NOW + 1 })).toEqual([unused.id]);

  // Taken out of the template, a file is unused.
  const less = draft({ files: files.slice(0, 1) });
  await store.saveTemplate({ id: saved.id, draft: less, now: NOW });
  expect(await store.forgetUnusedMedia({ createdBefore: NOW + 1 })).toEqual([first.id]);

  // Lost from the disk, it takes nothing with it.
  await store.releaseLostMedia({ fileIds: [second.id], askSince: 0, now: NOW });
  expect((await store.listTemplates())[0]).toMatchObject({ name: 'السعر', files: [] });
});

test('a file that is not there is refused, and nothing of the change stays', async () => {
  const store = await openStore();
  const { id } = await store.saveTemplate({ id: null, draft: draft(), now: NOW });
  const wrong = draft({ name: 'جديد', files: [{ fileId: randomUUID(), fileName: 'a.pdf' }] });
  await expect(store.saveTemplate({ id, draft: wrong, now: NOW })).rejects.toMatchObject({
    code: 'media-missing',
  });
  expect(await store.listTemplates()).toMatchObject([{ name: 'السعر' }]);
});

test('the starter set goes in once and leaves alone what the pharmacy made of it', async () => {
  const store = await openStore();
  const drafts = starterDrafts('ar');
  expect(await store.addTemplates({ drafts, now: NOW })).toEqual({ added: drafts.length, skipped: [] });
  const [one] = await store.listTemplates();
  if (one === undefined) throw new Error('no template');
  const edited = draft({ shortcut: one.shortcut, body: { ar: 'كلامنا نحن', en: '' } });
  await store.saveTemplate({ id: one.id, draft: edited, now: NOW });
  const again = await store.addTemplates({ drafts, now: NOW });
  expect(again).toEqual({ added: 0, skipped: drafts.map(({ shortcut }) => shortcut) });
  expect(await store.listTemplates()).toContainEqual(expect.objectContaining({ id: one.id, ...edited }));
});

test('a desk from before has none', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  expect(await (await openStore(place)).listTemplates()).toEqual([]);
});
