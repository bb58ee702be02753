import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { fromBoth, fromLid, fromPhone, record, threadOf } from '../support/observed.ts';
import { openStore, type OpenedStore } from '../support/open-store.ts';
import { saidBy, saidOf } from '../support/said.ts';

// WhatsApp proves that two contacts are one person while a person's merge is there.

const PHONE = '201000000001';
const LID = '1@lid';
const OTHER = '201000000002';

/** The conversations that went, as the store has said it. */
const mergedIn = (store: OpenedStore): number[] =>
  saidOf('conversation.merged', store.events).map(({ mergedId }) => mergedId);

const merges = async (store: Store, conversationId: number): Promise<number> =>
  (await store.getHandMerges({ conversationId })).merges.length;

test('of the two that were merged: then there is nothing left to separate', async () => {
  const store = await openStore();
  const { id } = (await record(store, fromPhone(PHONE, { content: 'one', sentAt: 1 }))).conversation;
  const otherId = (await record(store, fromLid(LID, { content: 'two', sentAt: 2 }))).conversation.id;
  const { mergeId } = await store.mergeConversations({ id, otherId, now: 5000 });
  const proof = await record(store, fromBoth({ phone: PHONE, lid: LID }, { content: 'three', sentAt: 3 }));
  expect(proof.conversation).toMatchObject({ id, unreadCount: 3 });
  // Nothing but what the person had merged.
  expect(mergedIn(store)).toEqual([otherId]);
  expect(await merges(store, id)).toBe(0);
  expect(await threadOf(store, otherId)).toEqual(['one', 'two', 'three']);
  await expect(store.separateConversations({ mergeId, now: 1 })).rejects.toMatchObject({ code: 'not-found' });
});

test('of one that was merged and a third: the third goes where that one goes', async () => {
  const store = await openStore();
  const { id } = (await record(store, fromPhone(OTHER, { content: 'a', sentAt: 1 }))).conversation;
  const insideId = (await record(store, fromLid(LID, { content: 'b', sentAt: 2 }))).conversation.id;
  const thirdId = (await record(store, fromPhone(PHONE, { content: 'c', sentAt: 3 }))).conversation.id;
  const { mergeId } = await store.mergeConversations({ id, otherId: insideId, now: 5000 });
  const proof = await record(store, fromBoth({ phone: PHONE, lid: LID }, { content: 'd', sentAt: 4 }));
  expect(proof.conversation.id).toBe(id);
  expect(mergedIn(store)).toEqual([insideId, thirdId]);
  expect(await threadOf(store, thirdId)).toEqual(['a', 'b', 'c', 'd']);
  const undone = await store.separateConversations({ mergeId, now: 6000 });
  expect(await threadOf(store, id)).toEqual(['a']);
  expect(await threadOf(store, thirdId)).toEqual(['b', 'c', 'd']);
  expect(undone.separated).toMatchObject({ id: insideId, customerPhone: PHONE, chatAddress: LID });
});

test('of one that others were merged into and an older third: they can still be separated', async () => {
  const store = await openStore();
  const olderId = (await record(store, fromLid(LID, { content: 'a', sentAt: 1 }))).conversation.id;
  const { id } = (await record(store, fromPhone(PHONE, { content: 'b', sentAt: 2 }))).conversation;
  const otherId = (await record(store, fromPhone(OTHER, { content: 'c', sentAt: 3 }))).conversation.id;
  const { mergeId } = await store.mergeConversations({ id, otherId, now: 5000 });
  const proof = await record(store, fromBoth({ phone: PHONE, lid: LID }, { content: 'd', sentAt: 4 }));
  expect(proof.conversation.id).toBe(olderId);
  expect(mergedIn(store)).toEqual([otherId, id]);
  await store.separateConversations({ mergeId, now: 6000 });
  expect(await threadOf(store, id)).toEqual(['a', 'b', 'd']);
  expect(await threadOf(store, otherId)).toEqual(['c']);
});

test('of two that were merged into two different ones: all are together, and fall apart in two', async () => {
  const store = await openStore();
  const contents = async (id: number) => (await threadOf(store, id)).join('');
  const first = (await record(store, fromPhone('201000000007', { content: 'a', sentAt: 1 }))).conversation.id;
  const byLid = (await record(store, fromLid(LID, { content: 'b', sentAt: 2 }))).conversation.id;
  const second = (await record(store, fromPhone('201000000008', { content: 'c', sentAt: 3 }))).conversation
    .id;
  const byPhone = (await record(store, fromPhone(PHONE, { content: 'd', sentAt: 4 }))).conversation.id;
  await store.mergeConversations({ id: first, otherId: byLid, now: 5000 });
  await store.mergeConversations({ id: second, otherId: byPhone, now: 5000 });
  const proof = await record(store, fromBoth({ phone: PHONE, lid: LID }, { content: 'e', sentAt: 5 }));
  expect(proof.conversation.id).toBe(first);
  expect(mergedIn(store)).toEqual([byLid, byPhone, second]);
  expect(await contents(byPhone)).toBe('abcde');
  const [newest, oldest] = (await store.getHandMerges({ conversationId: first })).merges;
  await store.separateConversations({ mergeId: newest?.id ?? 0, now: 6000 });
  expect([await contents(first), await contents(second)]).toEqual(['abde', 'c']);
  await store.separateConversations({ mergeId: oldest?.id ?? 0, now: 6000 });
  expect([await contents(first), await contents(byLid), await contents(byPhone)]).toEqual([
    'a',
    'bde',
    'bde',
  ]);
});

test('a number that changes hands is told of both conversations', async () => {
  const store = await openStore();
  const sara = await record(store, fromBoth({ phone: PHONE, lid: 'sara@lid' }));
  await record(store, fromBoth({ phone: OTHER, lid: 'ahmed@lid' }));
  const moved = await saidBy(store, () => record(store, fromBoth({ phone: PHONE, lid: 'ahmed@lid' })));
  expect(saidOf('conversation.changed', moved)).toMatchObject([
    { id: sara.conversation.id, customerPhone: null, chatAddress: 'sara@lid' },
  ]);
});
