import { expect, test } from 'vitest';
import { LID, PHONE, fromBoth, fromLid, fromPhone, record } from '../support/observed.ts';
import { conversationWith } from '../support/queued.ts';
import { MONA, openStaffedStore } from '../support/staffed.ts';

const OTHER = '201112345678';

async function withLabels() {
  const store = await openStaffedStore();
  const add = async (name: string) =>
    (await store.saveLabel({ id: null, draft: { name, colour: 'green' }, now: 1 })).id;
  const [insurance, chronic] = [await add('تأمين'), await add('مزمن')];
  const put = (conversationId: number, labelId: number, isOn = true) =>
    store.assignLabel({ conversationId, labelId, isOn, by: MONA, now: 9 });
  return { store, insurance, chronic, put };
}

test('a label has one name however it is spelled, also while it is put away', async () => {
  const { store, insurance } = await withLabels();
  await store.setLabelArchived({ id: insurance, isArchived: true, now: 2 });
  const same = { id: null, draft: { name: 'تامين', colour: 'red' }, now: 3 } as const;
  await expect(store.saveLabel(same)).rejects.toMatchObject({ code: 'label-taken' });
  expect(await store.saveLabel({ ...same, id: insurance })).toEqual({
    id: insurance,
    name: 'تامين',
    colour: 'red',
    isArchived: true,
  });
  const nobody = { code: 'not-found' };
  await expect(
    store.saveLabel({ id: 99, draft: { name: 'x', colour: 'red' }, now: 3 }),
  ).rejects.toMatchObject(nobody);
  await expect(store.setLabelArchived({ id: 99, isArchived: true, now: 3 })).rejects.toMatchObject(nobody);
});

test('conversations are listed by label, page by page', async () => {
  const { store, insurance, chronic, put } = await withLabels();
  const ids: number[] = [];
  for (const phone of ['201000000001', '201000000002', '201000000003']) {
    ids.push(await conversationWith(store, phone));
  }
  for (const id of ids) await put(id, insurance);
  await put(ids[1] ?? 0, chronic);
  await put(ids[1] ?? 0, chronic);
  await put(ids[2] ?? 0, insurance, false);
  const list = (labelId: number, query?: string) => store.listConversations({ labelId, query, limit: 1 });
  const first = await list(insurance);
  expect(first.items.map(({ id }) => id)).toEqual([ids[1]]);
  expect(new Set(first.items[0]?.labels)).toEqual(new Set([insurance, chronic]));
  const next = await store.listConversations({
    labelId: insurance,
    after: first.next ?? undefined,
    limit: 9,
  });
  expect(next.items.map(({ id }) => id)).toEqual([ids[0]]);
  expect((await list(insurance, '1000000001')).items.map(({ id }) => id)).toEqual([ids[0]]);
  expect((await list(chronic, '1000000001')).items).toEqual([]);
});

test('both of two merged conversations keep their labels, and get them back', async () => {
  const { store, insurance, chronic, put } = await withLabels();
  const [id, otherId] = [await conversationWith(store), await conversationWith(store, OTHER)];
  await put(id, insurance);
  await put(otherId, insurance);
  await put(otherId, chronic);
  const merged = await store.mergeConversations({ id, otherId, now: 10 });
  expect(new Set(merged.conversation.labels)).toEqual(new Set([insurance, chronic]));
  const { conversation, separated } = await store.separateConversations({
    mergeId: merged.mergeId,
    now: 11,
  });
  expect(conversation.labels).toEqual([insurance]);
  expect(new Set(separated.labels)).toEqual(new Set([insurance, chronic]));
});

test('two conversations that are proven to be one have each label once', async () => {
  const { store, insurance, put } = await withLabels();
  const byPhone = await record(store, fromPhone(PHONE));
  const byLid = await record(store, fromLid(LID));
  await put(byPhone.conversation.id, insurance);
  await put(byLid.conversation.id, insurance);
  const { conversation } = await record(store, fromBoth({ phone: PHONE, lid: LID }));
  expect(conversation.labels).toEqual([insurance]);
  expect((await put(conversation.id, insurance, false)).labels).toEqual([]);
});
