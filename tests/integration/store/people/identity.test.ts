import { describe, expect, test } from 'vitest';
import { readPhone } from '#shared/phone/read-phone.ts';
import { openStore } from '../support/open-store.ts';
import {
  LID,
  PHONE,
  fromBoth,
  fromLid,
  fromPhone,
  record,
  recordAgain,
  threadOf,
} from '../support/observed.ts';
import { changedBy, saidBy, saidOf } from '../support/said.ts';

describe('one person is one conversation', () => {
  test('however the phone was written', async () => {
    const store = await openStore();
    const ids = new Set<number>();
    for (const written of ['01012345678', '1012345678', '+201012345678', '2001012345678']) {
      const { digits = '' } = readPhone(written, 'EG');
      ids.add((await record(store, fromPhone(digits))).conversation.id);
    }
    expect(ids.size).toBe(1);
  });

  test('known by phone, learns the privacy id, and is then found by it', async () => {
    const store = await openStore();
    const first = await record(store, fromPhone(PHONE));
    await record(store, fromBoth({ phone: PHONE, lid: LID }));
    const third = await record(store, fromLid(LID));
    expect(third.conversation).toMatchObject({
      id: first.conversation.id,
      customerPhone: PHONE,
      chatAddress: LID,
    });
  });

  test('known by privacy id, learns the phone, and is then found by it', async () => {
    const store = await openStore();
    const first = await record(store, fromLid(LID));
    expect(first.conversation.customerPhone).toBeNull();
    const second = await record(store, fromBoth({ phone: PHONE, lid: LID }));
    expect(second.conversation).toMatchObject({ id: first.conversation.id, customerPhone: PHONE });
    expect((await record(store, fromPhone(PHONE))).conversation.id).toBe(first.conversation.id);
    expect((await store.listConversations({ query: '0101234', limit: 5 })).items).toHaveLength(1);
  });

  test('one message under both names is one, whichever WhatsApp tells it under again', async () => {
    const store = await openStore();
    const both = { phone: PHONE, lid: LID };
    const message = fromPhone(PHONE);
    const first = await record(store, message);
    const again = { ...message, identity: both, chatAddress: LID };
    const events = await saidBy(store, async () => {
      expect(await recordAgain(store, again)).toBe(first.message.id);
    });
    expect(saidOf('conversation.merged', events)).toEqual([]);
    expect(saidOf('conversation.changed', events)).toMatchObject([{ id: first.conversation.id }]);
    const underLid = { ...message, identity: { phone: null, lid: LID }, chatAddress: LID };
    expect(await recordAgain(store, underLid)).toBe(first.message.id);
    expect((await record(store, fromLid(LID))).conversation.id).toBe(first.conversation.id);
    expect(await store.countUnread()).toBe(2);
  });

  test('the other way round: under @lid first', async () => {
    const store = await openStore();
    const message = fromLid(LID);
    const first = await record(store, message);
    const again = await changedBy(store, () =>
      recordAgain(store, { ...message, identity: { phone: PHONE, lid: LID } }),
    );
    expect(again.conversation).toMatchObject({ id: first.conversation.id, customerPhone: PHONE });
  });
});

describe('two conversations that turn out to be one person', () => {
  test('become the older one, with every message in order', async () => {
    const store = await openStore();
    const byPhone = await record(
      store,
      fromPhone(PHONE, { content: 'one', sentAt: 1000, pushName: 'Ahmed' }),
    );
    const byLid = await record(store, fromLid(LID, { content: 'two', sentAt: 2000 }));
    await record(store, fromPhone(PHONE, { content: 'three', sentAt: 3000 }));
    await record(store, fromLid(LID, { content: 'four', sentAt: 4000 }));
    const merged = await record(
      store,
      fromBoth({ phone: PHONE, lid: LID }, { content: 'five', sentAt: 5000 }),
    );

    expect(saidOf('conversation.merged', store.events)).toMatchObject([
      { mergedId: byLid.conversation.id, conversation: { id: byPhone.conversation.id } },
    ]);
    expect(merged.conversation).toMatchObject({
      id: byPhone.conversation.id,
      customerName: 'Ahmed',
      customerPhone: PHONE,
      unreadCount: 5,
      chatAddress: LID,
      lastMessage: { preview: 'five' },
    });
    expect(await threadOf(store, merged.conversation.id)).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect((await store.listConversations({ limit: 10 })).items).toHaveLength(1);
    expect(await store.countUnread()).toBe(5);
  });

  test('a duplicate can prove it too, and then unread and last message are counted anew', async () => {
    const store = await openStore();
    const older = await record(store, fromPhone(PHONE, { sentAt: 1000 }));
    await store.markConversationRead({ id: older.conversation.id, now: 1500 });
    const message = fromLid(LID, { content: 'newest', sentAt: 2000 });
    const younger = await record(store, message);
    const underBoth = { ...message, identity: { phone: PHONE, lid: LID } };
    const [merged] = saidOf('conversation.merged', await saidBy(store, () => recordAgain(store, underBoth)));
    expect(merged?.mergedId).toBe(younger.conversation.id);
    expect(merged?.conversation).toMatchObject({
      id: older.conversation.id,
      unreadCount: 1,
      chatAddress: LID,
      lastMessage: { preview: 'newest', status: 'delivered' },
    });
    const { conversationId } = await store.getMessage({ messageId: younger.message.id });
    expect(conversationId).toBe(older.conversation.id);
  });

  test('what staff typed and queued in the one that went is not lost', async () => {
    const store = await openStore();
    const older = await record(store, fromPhone(PHONE));
    const younger = await record(store, fromLid(LID));
    const gone = younger.conversation.id;
    await store.enqueueText({
      conversationId: gone,
      clientKey: 'k1',
      text: 'queued',
      sentBy: 'mona',
      now: 9000,
    });
    await store.saveDraft({ id: older.conversation.id, draft: 'draft one', now: 9000 });
    await store.saveDraft({ id: gone, draft: 'draft two', now: 9000 });
    await record(store, fromBoth({ phone: PHONE, lid: LID }));

    const kept = await store.getConversation(gone);
    expect(kept).toMatchObject({ id: older.conversation.id, draft: 'draft one\ndraft two' });
    expect(await store.listOutboxHeads()).toMatchObject([{ conversationId: kept.id, text: 'queued' }]);
    // A window that still shows the one that went goes on working.
    const late = await store.enqueueText({
      conversationId: gone,
      clientKey: 'k2',
      text: 'typed into the old one',
      sentBy: 'mona',
      now: 10_000,
    });
    expect(late.conversationId).toBe(kept.id);
    expect((await store.listMessages({ conversationId: gone, limit: 10 })).items).toHaveLength(5);
  });

  test('merging twice leads every old id to the one that is left', async () => {
    const store = await openStore();
    const first = await record(store, fromPhone('201000000001'));
    const second = await record(store, fromPhone('201000000002'));
    const third = await record(store, fromLid('3@lid'));
    await record(store, fromBoth({ phone: '201000000002', lid: '3@lid' }));
    // The number 2 account changes to number 1, which was known by phone only.
    await record(store, fromBoth({ phone: '201000000001', lid: '3@lid' }));
    for (const { conversation } of [first, second, third]) {
      expect((await store.getConversation(conversation.id)).id).toBe(first.conversation.id);
    }
  });

  test('an id that was merged away is never given to somebody else', async () => {
    const store = await openStore();
    await record(store, fromPhone(PHONE));
    const younger = await record(store, fromLid(LID));
    await record(store, fromBoth({ phone: PHONE, lid: LID }));
    const next = await record(store, fromPhone('201099999999'));
    expect(next.conversation.id).toBeGreaterThan(younger.conversation.id);
    expect(next.conversation.customerId).toBeGreaterThan(younger.conversation.customerId);
  });
});

test('a number that changed hands moves, and does not show one customer the messages of another', async () => {
  const store = await openStore();
  const sara = await record(
    store,
    fromBoth({ phone: '201000000001', lid: 'sara@lid' }, { pushName: 'Sara' }),
  );
  const ahmed = await record(
    store,
    fromBoth({ phone: '201000000002', lid: 'ahmed@lid' }, { pushName: 'Ahmed' }),
  );
  const moved = await record(store, fromBoth({ phone: '201000000001', lid: 'ahmed@lid' }));
  expect(saidOf('conversation.merged', store.events)).toEqual([]);
  expect(saidOf('conversation.changed', store.events)).toMatchObject([
    { id: sara.conversation.id, customerPhone: null },
  ]);
  expect(moved.conversation).toMatchObject({ id: ahmed.conversation.id, customerPhone: '201000000001' });
  expect(await store.getConversation(sara.conversation.id)).toMatchObject({
    customerName: 'Sara',
    customerPhone: null,
    chatAddress: 'sara@lid',
  });
});
