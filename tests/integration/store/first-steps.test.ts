import { expect, test } from 'vitest';
import { starterDrafts } from '#main/desk/templates/starters.ts';
import { DEFAULT_FIRST_RUN } from '#shared/domain/first-run.ts';
import { DEFAULT_HOURS } from '#shared/domain/rules/hours.ts';
import type { TemplateDraft } from '#shared/domain/templates/template.ts';
import { openStore, placeWithDatabase } from './support/open-store.ts';

const SECRET = { kind: 'pin', hash: 'scrypt' } as const;
const NOTHING = { hours: false, link: false, backup: false, colleagues: false, replies: false };

const REPLY: TemplateDraft = {
  name: 'العنوان',
  category: 'delivery',
  kind: null,
  shortcut: 'address',
  body: { ar: 'شارع النيل', en: '' },
  files: [],
};

test('a new desk lacks everything, and each step is known from what was done and from nothing else', async () => {
  const store = await openStore();
  expect(await store.getFirstSteps()).toEqual(NOTHING);
  const { id } = await store.setUpStaff({ pharmacyName: 'النور', name: 'منى', secret: SECRET, now: 1 });
  expect(await store.getFirstSteps()).toEqual(NOTHING);

  // The usual hours, said to be the pharmacy's.
  await store.updateSettings({ hours: DEFAULT_HOURS });
  expect(await store.getFirstSteps()).toEqual({ ...NOTHING, hours: true });
  await store.setOwnAccount({ phone: '201000000000', lid: null });
  await store.recordAudit({ agentId: id, action: 'backup.taken', now: 2 });
  expect(await store.getFirstSteps()).toEqual({ ...NOTHING, hours: true, link: true });
  await store.recordAudit({ agentId: id, action: 'backup.exported', now: 3 });
  await store.addTemplates({ drafts: starterDrafts('ar'), now: 4 });
  expect(await store.getFirstSteps()).toMatchObject({ backup: true, replies: false });
  await store.saveTemplate({ id: null, draft: REPLY, now: 4 });
  const colleague = await store.addAgent({ name: 'سامي', role: 'agent', secret: SECRET, by: id, now: 5 });
  const all = { hours: true, link: true, backup: true, colleagues: true, replies: true };
  expect(await store.getFirstSteps()).toEqual(all);

  await store.updateAgent({ id: colleague.id, change: { isActive: false }, by: id, now: 6 });
  expect(await store.getFirstSteps()).toEqual({ ...all, colleagues: false });
});

test('a target outside of this PC counts as a backup, and so does a file', async () => {
  for (const action of ['backup.target-chosen', 'backup.exported'] as const) {
    const store = await openStore();
    await store.setUpStaff({ pharmacyName: 'النور', name: 'منى', secret: SECRET, now: 1 });
    expect(await store.getFirstSteps()).toMatchObject({ backup: false });
    await store.recordAudit({ agentId: null, action, now: 2 });
    expect(await store.getFirstSteps()).toMatchObject({ backup: true });
  }
});

test('a suggested reply counts once it was used or changed', async () => {
  for (const take of ['use', 'change'] as const) {
    const store = await openStore();
    const [draft, ...drafts] = starterDrafts('ar');
    if (draft === undefined) throw new Error('no suggestions');
    await store.addTemplates({ drafts: [draft, ...drafts], now: 1 });
    expect(await store.getFirstSteps()).toEqual(NOTHING);
    const found = (await store.listTemplates()).find(({ shortcut }) => shortcut === draft.shortcut);
    const id = found?.id ?? 0;
    if (take === 'use') await store.countTemplateUses({ ids: [id], now: 2 });
    else await store.saveTemplate({ id, draft: { ...draft, name: 'آخر' }, now: 2 });
    expect(await store.getFirstSteps()).toEqual({ ...NOTHING, replies: true });
  }
});

test('who makes the first admin goes on with the hours, and the trainee goes on with nothing', async () => {
  const store = await openStore();
  expect((await store.getSettings()).firstRun).toEqual(DEFAULT_FIRST_RUN);
  await store.updateSettings({ firstRun: { step: 'admin', ownName: 'من' } });
  await store.setUpStaff({ pharmacyName: 'النور', name: 'منى', secret: SECRET, now: 1 });
  expect((await store.getSettings()).firstRun).toEqual({ step: 'hours', ownName: '' });

  const training = await openStore();
  await training.setUpStaff({ pharmacyName: '', name: 'متدرب', secret: null, now: 1 });
  expect((await training.getSettings()).firstRun).toEqual(DEFAULT_FIRST_RUN);
});

test('the step and what was typed are there after the desk is opened again', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  await store.updateSettings({ firstRun: { step: 'admin', ownName: 'منى' }, pharmacyName: 'النور' });
  await store.close();
  expect(await (await openStore(place)).getSettings()).toMatchObject({
    firstRun: { step: 'admin', ownName: 'منى' },
    pharmacyName: 'النور',
  });
});
