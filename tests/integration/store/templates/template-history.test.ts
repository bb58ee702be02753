import { expect, test } from 'vitest';
import { readImport } from '#main/desk/templates/read-import.ts';
import { writeCsv } from '#main/desk/templates/csv-file.ts';
import { writeJson } from '#main/desk/templates/json-file.ts';
import type { TemplateDraft } from '#shared/domain/templates/template.ts';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

const draft = (change: Partial<TemplateDraft> = {}): TemplateDraft => ({
  name: 'السعر',
  category: 'prices',
  ownCategoryId: null,
  kind: null,
  shortcut: 'سعر',
  body: { ar: 'السعر', en: '' },
  files: [],
  ...change,
});

/** A desk with two colleagues, Mona and Sara. */
async function withStaff() {
  const store = await openStore();
  const { id: mona } = await store.setUpStaff({ pharmacyName: 'النور', name: 'منى', secret: null, now: 1 });
  const secret = { kind: 'pin', hash: 'x' } as const;
  const { id: sara } = await store.addAgent({ name: 'سارة', role: 'manager', secret, by: mona, now: 1 });
  return { store, mona, sara };
}

const texts = (versions: readonly { draft: TemplateDraft }[]): string[] =>
  versions.map((version) => version.draft.body.ar);

test('each change of a reply is kept with who made it and when, and one can go back', async () => {
  const { store, mona, sara } = await withStaff();
  const made = await store.saveTemplate({ id: null, draft: draft(), by: mona, now: 10 });
  expect(made).toMatchObject({ createdBy: mona, createdAt: 10, updatedBy: mona, revision: 1 });
  const second = draft({ body: { ar: 'السعر الجديد', en: '' } });
  const changed = await store.saveTemplate({ id: made.id, revision: 1, draft: second, by: sara, now: 20 });
  expect(changed).toMatchObject({ createdBy: mona, updatedBy: sara, updatedAt: 20, revision: 2 });
  const versions = await store.listTemplateVersions({ id: made.id });
  expect(versions).toMatchObject([
    { revision: 2, at: 20, by: sara },
    { revision: 1, at: 10, by: mona },
  ]);
  const first = versions[1]?.draft ?? draft();
  await store.saveTemplate({ id: made.id, revision: 2, draft: first, by: mona, now: 30 });
  expect(texts(await store.listTemplateVersions({ id: made.id }))).toEqual([
    'السعر',
    'السعر الجديد',
    'السعر',
  ]);
});

test('of two who change one reply at once the second is told, and neither text is lost', async () => {
  const { store, mona, sara } = await withStaff();
  const { id, revision } = await store.saveTemplate({ id: null, draft: draft(), by: mona, now: 10 });
  const ofSara = { id, revision, draft: draft({ body: { ar: 'من سارة', en: '' } }), by: sara, now: 20 };
  await store.saveTemplate(ofSara);
  const ofMona = { id, revision, draft: draft({ body: { ar: 'من منى', en: '' } }), by: mona, now: 21 };
  await expect(store.saveTemplate(ofMona)).rejects.toMatchObject({ code: 'template-changed' });
  expect((await store.listTemplates())[0]).toMatchObject({ body: { ar: 'من سارة' }, updatedBy: sara });
  // Mona saves hers all the same: Sara's stands among the versions.
  await store.saveTemplate({ ...ofMona, revision: 2 });
  expect(texts(await store.listTemplateVersions({ id }))).toEqual(['من منى', 'من سارة', 'السعر']);
});

test('no more than thirty versions of a reply are kept, and archiving is none', async () => {
  const { store, mona } = await withStaff();
  const { id } = await store.saveTemplate({ id: null, draft: draft(), by: mona, now: 1 });
  for (let n = 2; n <= 40; n += 1)
    await store.saveTemplate({ id, draft: draft({ body: { ar: `${n}`, en: '' } }), by: mona, now: n });
  await store.setTemplateArchived({ id, isArchived: true, by: mona, now: 50 });
  const versions = await store.listTemplateVersions({ id });
  expect(versions).toHaveLength(30);
  expect(texts(versions).at(0)).toBe('40');
  expect(texts(versions).at(-1)).toBe('11');
});

test('replies of before the versions keep what they were at their first change', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 100, (database) => {
    database.exec(`INSERT INTO templates (id, name, category, shortcut, shortcut_folded, body_ar, body_en, created_at, updated_at)
      VALUES (1, 'قديم', 'complaints', 'ق', 'ق', 'النص القديم', '', 5, 5)`);
  });
  const store = await openStore(place);
  const [old] = await store.listTemplates();
  expect(old).toMatchObject({ createdBy: null, updatedBy: null, revision: 1, ownCategoryId: null });
  expect(await store.listTemplateVersions({ id: 1 })).toEqual([]);
  await store.saveTemplate({ id: 1, revision: 1, draft: draft({ shortcut: 'ق' }), now: 9 });
  expect(texts(await store.listTemplateVersions({ id: 1 }))).toEqual(['السعر', 'النص القديم']);
  await store.close();
  withDatabase(place, (database) => {
    expect(database.prepare('SELECT template_type FROM templates').pluck().all()).toEqual(['order']);
  });
});

test('own categories are made, renamed, merged and removed, and no reply goes with them', async () => {
  const { store, mona: by } = await withStaff();
  const make = (name: string) => store.saveTemplateCategory({ id: null, name, by, now: 1 });
  const { id: babies } = await make('الأطفال');
  const { id: skin } = await make('البشرة');
  await expect(make('الاطفال')).rejects.toMatchObject({ code: 'category-taken' });
  const { id } = await store.saveTemplate({ id: null, draft: draft({ ownCategoryId: babies }), by, now: 2 });
  await store.saveTemplateCategory({ id: babies, name: 'أطفال ورضع', by, now: 3 });
  expect(await store.listTemplateCategories()).toEqual([
    { id: babies, name: 'أطفال ورضع', templates: 1 },
    { id: skin, name: 'البشرة', templates: 0 },
  ]);
  await expect(store.removeTemplateCategory({ id: babies, intoId: babies })).rejects.toMatchObject({
    code: 'not-found',
  });
  await store.removeTemplateCategory({ id: babies, intoId: skin });
  expect(await store.listTemplateCategories()).toEqual([{ id: skin, name: 'البشرة', templates: 1 }]);
  await store.removeTemplateCategory({ id: skin, intoId: null });
  await store.removeTemplateCategory({ id: skin, intoId: null });
  expect((await store.listTemplates())[0]).toMatchObject({ id, ownCategoryId: null, category: 'prices' });
  // An editor that still had it open saves into none, and an earlier version names none.
  await store.saveTemplate({ id, draft: draft({ ownCategoryId: babies }), by, now: 4 });
  expect((await store.listTemplateVersions({ id })).map((version) => version.draft.ownCategoryId)).toEqual([
    null,
    null,
  ]);
});

test.each(['json', 'csv'] as const)(
  'a %s file carries a reply’s own category by its name',
  async (format) => {
    const [from, to] = [await withStaff(), await withStaff()];
    const { id } = await from.store.saveTemplateCategory({
      id: null,
      name: '=الأطفال',
      by: from.mona,
      now: 1,
    });
    await from.store.saveTemplate({ id: null, draft: draft({ ownCategoryId: id }), by: from.mona, now: 2 });
    const written = (await from.store.listTemplates()).map((one) => ({ ...one, ownCategory: '=الأطفال' }));
    const read = readImport(format, format === 'json' ? writeJson(written) : writeCsv(written));
    if (read.kind !== 'read') throw new Error('refused');
    await to.store.addTemplates({ drafts: read.drafts, by: to.sara, now: 3 });
    const [category] = await to.store.listTemplateCategories();
    expect(category).toMatchObject({ name: '=الأطفال', templates: 1 });
    expect(await to.store.listTemplates()).toMatchObject([
      { shortcut: 'سعر', ownCategoryId: category?.id, createdBy: to.sara },
    ]);
  },
);
