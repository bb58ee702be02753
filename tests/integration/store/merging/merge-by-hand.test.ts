import { describe, expect, test } from 'vitest';
import { fromBoth, fromPhone, record, threadOf } from '../support/observed.ts';
import { openStore, placeWithDatabase } from '../support/open-store.ts';
import { onlyHead, queueText } from '../support/queued.ts';
import { snapshot } from './snapshot.ts';
import { saidOf } from '../support/said.ts';

const MONA = { phone: '201000000001', lid: 'mona@lid' };
const HER_OTHER_PHONE = { phone: '201000000002', lid: 'other@lid' };

async function twoConversations() {
  const store = await openStore();
  const first = await record(store, fromBoth(MONA, { pushName: 'Mona', content: 'one', sentAt: 1000 }));
  const second = await record(
    store,
    fromBoth(HER_OTHER_PHONE, { pushName: 'Mona work', content: 'two', sentAt: 2000 }),
  );
  await record(store, fromBoth(MONA, { content: 'three', sentAt: 3000 }));
  return { store, id: first.conversation.id, otherId: second.conversation.id };
}

describe('a person with two phones', () => {
  test('is one conversation after a merge by hand, in order of time, and takes in what either writes', async () => {
    const { store, id, otherId } = await twoConversations();
    const merged = await store.mergeConversations({ id, otherId, now: 5000 });
    expect(saidOf('conversation.merged', store.events)).toMatchObject([{ mergedId: otherId }]);
    expect(merged).toMatchObject({
      conversation: { id, customerName: 'Mona', unreadCount: 3, chatAddress: MONA.lid },
    });
    const fourth = await record(store, fromBoth(HER_OTHER_PHONE, { content: 'four', sentAt: 6000 }));
    expect(fourth.conversation).toMatchObject({ id, customerName: 'Mona', chatAddress: HER_OTHER_PHONE.lid });
    expect(await threadOf(store, otherId)).toEqual(['one', 'two', 'three', 'four']);
    expect((await store.listConversations({ limit: 9 })).items).toHaveLength(1);
    expect(await store.listChats({ conversationId: id })).toEqual({
      links: ['web'],
      addresses: [MONA, HER_OTHER_PHONE].map(({ phone, lid }) => [lid, `${phone}@c.us`]),
    });
    expect(await store.getHandMerges({ conversationId: id })).toEqual({
      merges: [
        {
          id: merged.mergeId,
          customerName: 'Mona work',
          customerPhone: HER_OTHER_PHONE.phone,
          customerUsername: null,
          mergedAt: 5000,
        },
      ],
      replyPhone: HER_OTHER_PHONE.phone,
    });
  });

  test('is found by both names and both numbers, and each of them again after the undo', async () => {
    const { store, id, otherId } = await twoConversations();
    const found = async (query: string) =>
      (await store.listConversations({ query, limit: 9 })).items.map((conversation) => conversation.id);
    const { mergeId } = await store.mergeConversations({ id, otherId, now: 5000 });
    for (const query of ['Mona', 'work', '0100000000', '2010000000', '01000000002']) {
      expect(await found(query)).toEqual([id]);
    }
    await record(store, fromBoth(HER_OTHER_PHONE, { pushName: 'Mona shop', sentAt: 6000 }));
    expect(await found('shop')).toEqual([id]);
    await store.separateConversations({ mergeId, now: 7000 });
    expect(await found('shop')).toEqual([otherId]);
    expect(await found('01000000002')).toEqual([otherId]);
    expect(await found('01000000001')).toEqual([id]);
  });

  test('is separated again: what came since goes to the phone it came from', async () => {
    const { store, id, otherId } = await twoConversations();
    const { mergeId } = await store.mergeConversations({ id, otherId, now: 5000 });
    await record(store, fromBoth(HER_OTHER_PHONE, { content: 'four', sentAt: 6000 }));
    await queueText(store, id, 'to the other phone');
    await record(store, fromBoth(MONA, { content: 'five', sentAt: 7000 }));
    await queueText(store, id, 'to the first phone');
    const { conversation, separated } = await store.separateConversations({ mergeId, now: 8000 });
    expect(conversation).toMatchObject({
      id,
      chatAddress: MONA.lid,
      unreadCount: 3,
      customerPhone: MONA.phone,
    });
    expect(separated).toMatchObject({
      id: otherId,
      chatAddress: HER_OTHER_PHONE.lid,
      unreadCount: 2,
      customerName: 'Mona work',
      lastMessage: { preview: 'to the other phone' },
    });
    expect(await threadOf(store, id)).toEqual(['one', 'three', 'five', 'to the first phone']);
    expect(await threadOf(store, otherId)).toEqual(['two', 'four', 'to the other phone']);
    expect(await store.listOutboxHeads()).toMatchObject([
      { conversationId: otherId, chatAddress: HER_OTHER_PHONE.lid },
      { conversationId: id, chatAddress: MONA.lid },
    ]);
  });

  test('survives a restart in between, and the second undo says that there is nothing to undo', async () => {
    const place = placeWithDatabase();
    const before = await openStore(place);
    const { id } = (await record(before, fromPhone('201000000001'))).conversation;
    const otherId = (await record(before, fromPhone('201000000002'))).conversation.id;
    const untouched = await snapshot(before);
    const { mergeId } = await before.mergeConversations({ id, otherId, now: 5000 });
    await before.close();
    const after = await openStore(place);
    await after.separateConversations({ mergeId, now: 6000 });
    expect(await snapshot(after)).toEqual(untouched);
    await expect(after.separateConversations({ mergeId, now: 7000 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

test('the answer goes where the customer wrote last, also when the clock of this PC is ahead', async () => {
  const { store, id, otherId } = await twoConversations();
  await store.mergeConversations({ id, otherId, now: 5000 });
  await store.enqueueText({ conversationId: id, clientKey: 'ahead', text: 'x', sentBy: null, now: 90_000 });
  const { conversation } = await record(store, fromBoth(HER_OTHER_PHONE, { sentAt: 6000 }));
  expect(conversation).toMatchObject({ chatAddress: HER_OTHER_PHONE.lid, lastMessage: { preview: 'x' } });
});

test('what was unread when it was merged is unread again, unless it was answered', async () => {
  const { store, id, otherId } = await twoConversations();
  const merge = async () => (await store.mergeConversations({ id, otherId, now: 5000 })).mergeId;
  let mergeId = await merge();
  await store.markConversationRead({ id, now: 5001 });
  const unanswered = await store.separateConversations({ mergeId, now: 6000 });
  expect([unanswered.conversation.unreadCount, unanswered.separated.unreadCount]).toEqual([0, 1]);
  expect(unanswered.separated.lastMessage?.status).toBe('delivered');
  mergeId = await merge();
  await store.markConversationRead({ id, now: 6001 });
  await record(store, fromBoth(HER_OTHER_PHONE, { direction: 'outgoing', status: 'sent', sentAt: 6002 }));
  expect((await store.separateConversations({ mergeId, now: 7000 })).separated.unreadCount).toBe(0);
});

test('a queued answer goes to the one it was written to, wherever the customer wrote since', async () => {
  const { store, id, otherId } = await twoConversations();
  await queueText(store, otherId, 'waiting');
  const { id: entryId } = await onlyHead(store);
  await store.prepareOutbox({ id: entryId, waMessageId: 'WA9', now: 1 });
  await store.markDispatched({ id: entryId, now: 1 });
  const { mergeId } = await store.mergeConversations({ id, otherId, now: 5000 });
  await record(store, fromBoth(MONA, { sentAt: 9000 }));
  // Looked up anywhere else it would seem unsent, and be sent twice.
  expect(await onlyHead(store)).toMatchObject({ conversationId: id, chatAddress: HER_OTHER_PHONE.lid });
  await store.separateConversations({ mergeId, now: 9500 });
  expect(await onlyHead(store)).toMatchObject({
    conversationId: otherId,
    state: 'dispatched',
    waMessageId: 'WA9',
  });
});

describe('what staff typed', () => {
  test('is joined, and divided again when nobody changed it', async () => {
    const { store, id, otherId } = await twoConversations();
    await store.saveDraft({ id, draft: 'mine', now: 4000 });
    await store.saveDraft({ id: otherId, draft: 'other', now: 4000 });
    const { mergeId, conversation } = await store.mergeConversations({ id, otherId, now: 5000 });
    expect(conversation.draft).toBe('mine\nother');
    const undone = await store.separateConversations({ mergeId, now: 6000 });
    expect([undone.conversation.draft, undone.separated.draft]).toEqual(['mine', 'other']);
  });

  test('stays where it was changed, and is there once', async () => {
    const { store, id, otherId } = await twoConversations();
    await store.saveDraft({ id: otherId, draft: 'other', now: 4000 });
    const { mergeId } = await store.mergeConversations({ id, otherId, now: 5000 });
    await store.saveDraft({ id, draft: 'other, and more', now: 5500 });
    const undone = await store.separateConversations({ mergeId, now: 6000 });
    expect([undone.conversation.draft, undone.separated.draft]).toEqual(['other, and more', '']);
  });
});

test('a gap is its phone’s: closed by reading that one only, and gone with it', async () => {
  const { store, id, otherId } = await twoConversations();
  const gap = { identity: HER_OTHER_PHONE, chatAddress: HER_OTHER_PHONE.lid, from: 10, until: 20, now: 4000 };
  await store.recordGap(gap);
  const { mergeId, conversation } = await store.mergeConversations({ id, otherId, now: 5000 });
  expect(conversation).toMatchObject({ gap: { from: 10, until: 20 }, chatAddress: MONA.lid });
  expect((await store.getCatchUp()).gaps).toMatchObject([{ chatAddress: HER_OTHER_PHONE.lid }]);
  const undone = await store.separateConversations({ mergeId, now: 6000 });
  expect([undone.conversation.gap, undone.separated.gap]).toEqual([null, { from: 10, until: 20 }]);
});

test('a conversation cannot be merged with itself, not even under an old id', async () => {
  const { store, id, otherId } = await twoConversations();
  await store.mergeConversations({ id, otherId, now: 5000 });
  for (const other of [id, otherId]) {
    await expect(store.mergeConversations({ id, otherId: other, now: 6000 })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  }
  await expect(store.mergeConversations({ id, otherId: 99, now: 6000 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('two merges are taken back in either order', async () => {
  const { store, id: middleId, otherId } = await twoConversations();
  const { conversation: third } = await record(store, fromPhone('201000000003', { pushName: 'Third' }));
  const apart = await snapshot(store);
  const merge = async () => {
    const inner = await store.mergeConversations({ id: middleId, otherId, now: 5000 });
    const pair = await snapshot(store);
    const outer = await store.mergeConversations({ id: third.id, otherId: middleId, now: 5000 });
    return { inner, pair, outer };
  };
  const newestFirst = await merge();
  await store.separateConversations({ mergeId: newestFirst.outer.mergeId, now: 6000 });
  expect(await snapshot(store)).toEqual(newestFirst.pair);
  await store.separateConversations({ mergeId: newestFirst.inner.mergeId, now: 6000 });
  expect(await snapshot(store)).toEqual(apart);

  const oldestFirst = await merge();
  await store.separateConversations({ mergeId: oldestFirst.inner.mergeId, now: 6000 });
  expect((await store.getConversation(middleId)).id).toBe(third.id);
  await store.separateConversations({ mergeId: oldestFirst.outer.mergeId, now: 6000 });
  expect(await snapshot(store)).toEqual(apart);
});
