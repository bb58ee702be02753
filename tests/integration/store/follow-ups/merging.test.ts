import { expect, test } from 'vitest';
import { fromBoth, fromLid, LID, record } from '../support/observed.ts';
import {
  CONCOR,
  customer,
  DAY,
  HOUR,
  MONA,
  NOON,
  openDesk,
  outgoing,
  release,
  SAMI,
  schedule,
} from './follow-up-desk.ts';
import type { Store } from '#main/store/contract/store.ts';

const waits = (store: Store, conversationId: number) =>
  store.addToWaitlist({ conversationId, item: 'دواء', quantity: 1, note: '', by: 1, now: NOON });

/** What a conversation has: scheduled messages, items it waits for, refills. */
const followUpsOf = async (store: Store, conversationId: number): Promise<number[]> => [
  (await store.listScheduledOf({ conversationId })).length,
  (await store.listWaitlistOf({ conversationId })).length,
  (await store.listRefillsOf({ conversationId })).length,
];

test('merged by hand everything is together, one text goes, and separated each goes home', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const sami = await customer(store, SAMI);
  for (const id of [mona, sami]) {
    await schedule(store, id);
    await waits(store, id);
    await store.saveRefill({ id: null, conversationId: id, draft: CONCOR, by: 1, now: NOON });
  }
  const { mergeId } = await store.mergeConversations({ id: mona, otherId: sami, now: NOON });
  expect(await followUpsOf(store, mona)).toEqual([2, 2, 2]);
  const [item] = await store.listWaitlistItems();
  const preview = await store.previewTelling({ itemId: item?.id ?? 0, now: NOON });
  expect(preview.tells).toHaveLength(1);
  expect(preview.excluded.map(({ reason }) => reason)).toEqual(['same-customer']);

  await store.separateConversations({ mergeId, now: NOON });
  expect(await followUpsOf(store, mona)).toEqual([1, 1, 1]);
  expect(await followUpsOf(store, sami)).toEqual([1, 1, 1]);
});

test('merged after both were queued, the one customer gets one text', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const sami = await customer(store, SAMI);
  const entryIds = [(await waits(store, mona)).id, (await waits(store, sami)).id];
  const [item] = await store.listWaitlistItems();
  const told = { itemId: item?.id ?? 0, entryIds, by: 1, now: NOON };
  expect(await store.tellWaiting(told)).toEqual({ queued: 2 });
  await store.mergeConversations({ id: mona, otherId: sami, now: NOON });
  await release(store, NOON + HOUR);
  await release(store, NOON + 2 * HOUR);
  expect(await outgoing(store, mona)).toHaveLength(1);
  expect(await store.listWaitlistItems()).toMatchObject([{ waiting: 0, queued: 0, told: 2 }]);
});

test('two contacts that are one wait once, and nothing is lost', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const hidden = (await record(store, fromLid(LID, { sentAt: NOON - DAY }))).conversation.id;
  for (const id of [mona, hidden]) {
    await schedule(store, id);
    await waits(store, id);
    await store.saveRefill({ id: null, conversationId: id, draft: CONCOR, by: 1, now: NOON });
  }
  await record(store, fromBoth({ phone: MONA, lid: LID }, { sentAt: NOON - DAY }));
  expect(await followUpsOf(store, mona)).toEqual([2, 1, 2]);
  await release(store, NOON + HOUR);
  expect(await outgoing(store, mona)).toHaveLength(2);
});

test('after a merge the opt-out of either half holds for the whole', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const sami = await customer(store, SAMI);
  await waits(store, mona);
  await customer(store, SAMI, 'إلغاء', NOON);
  await store.mergeConversations({ id: mona, otherId: sami, now: NOON });
  const [item] = await store.listWaitlistItems();
  const { tells, excluded } = await store.previewTelling({ itemId: item?.id ?? 0, now: NOON });
  expect(tells).toEqual([]);
  expect(excluded.map(({ reason }) => reason)).toEqual(['opted-out']);
});
