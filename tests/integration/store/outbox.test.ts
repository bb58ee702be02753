import { describe, expect, test } from 'vitest';
import { openStore, placeWithDatabase } from './support/open-store.ts';
import { fromPhone, recordAgain, outgoing } from './support/observed.ts';
import { conversationWith, dispatchText, onlyHead, queueText } from './support/queued.ts';
import { changedBy } from './support/said.ts';

describe('the queue', () => {
  test('has one head per conversation, first in first out', async () => {
    const store = await openStore();
    const a = await conversationWith(store, '201000000001');
    const b = await conversationWith(store, '201000000002');
    await queueText(store, a, 'a1');
    await queueText(store, b, 'b1');
    await queueText(store, a, 'a2');
    const heads = await store.listOutboxHeads();
    expect(heads.map(({ text }) => text)).toEqual(['a1', 'b1']);

    await store.markSent({ id: heads[0]?.id ?? 0, now: 2000 });
    expect((await store.listOutboxHeads()).map(({ text }) => text)).toEqual(['b1', 'a2']);
  });

  test.each(['markFailed', 'markUnknown'] as const)('%s lets the next one go', async (give) => {
    const store = await openStore();
    const id = await conversationWith(store);
    await queueText(store, id, 'first');
    await queueText(store, id, 'second');
    const head = await onlyHead(store);
    await store[give]({ id: head.id, now: 2000, reason: 'rejected' });
    expect((await onlyHead(store)).text).toBe('second');
  });

  test('one that has to wait keeps those behind it waiting', async () => {
    const store = await openStore();
    const id = await conversationWith(store);
    await queueText(store, id, 'first');
    await queueText(store, id, 'second');
    const head = await onlyHead(store);
    await store.deferOutbox({ id: head.id, notBefore: 99_000, now: 2000, attempts: 1 });
    expect(await onlyHead(store)).toMatchObject({ text: 'first', notBefore: 99_000 });
  });

  test('survives the end of the program', async () => {
    const place = placeWithDatabase();
    const before = await openStore(place);
    const { entry } = await dispatchText(before, 'WA1');
    await before.close();
    const store = await openStore(place);
    // What left said more: what it answers is read only then.
    expect([entry]).toMatchObject(await store.listOutboxHeads());
  });
});

describe('an entry', () => {
  test('goes queued, prepared, dispatched, sent', async () => {
    const store = await openStore();
    const message = await queueText(store, await conversationWith(store));
    const { id } = await onlyHead(store);
    expect(await store.prepareOutbox({ id, waMessageId: 'WA1', now: 2000 })).toMatchObject({
      state: 'prepared',
      waMessageId: 'WA1',
      attempts: 0,
    });
    expect(await store.markDispatched({ id, now: 2001 })).toMatchObject({ state: 'dispatched', attempts: 1 });
    const sent = await changedBy(store, () => store.markSent({ id, now: 2002 }));
    expect(sent.message).toMatchObject({
      id: message.id,
      status: 'sent',
      waMessageId: 'WA1',
      updatedAt: 2002,
    });
    expect(await store.listOutboxHeads()).toEqual([]);
    expect((await store.getConversation(message.conversationId)).lastMessage?.status).toBe('sent');
  });

  test('keeps the first id it was given', async () => {
    const store = await openStore();
    const { entry } = await dispatchText(store, 'WA1');
    const again = await store.prepareOutbox({ id: entry.id, waMessageId: 'WA2', now: 2000 });
    expect(again).toMatchObject({ waMessageId: 'WA1', state: 'dispatched' });
  });

  test('cannot be dispatched without an id', async () => {
    const store = await openStore();
    await queueText(store, await conversationWith(store));
    const { id } = await onlyHead(store);
    await expect(store.markDispatched({ id, now: 2000 })).rejects.toMatchObject({ code: 'internal' });
  });

  test('cannot be dispatched once an ack has proved that it was sent', async () => {
    const store = await openStore();
    const { entry } = await dispatchText(store, 'WA1');
    await store.applyAck({ message: outgoing('WA1'), status: 'delivered', now: 2000 });
    await expect(store.markDispatched({ id: entry.id, now: 2001 })).rejects.toMatchObject({
      code: 'internal',
    });
    await store.deferOutbox({ id: entry.id, notBefore: 9000, now: 2002, attempts: 1 });
    await store.markFailed({ id: entry.id, now: 2003, reason: 'not-sent' });
    expect((await store.getMessage({ messageId: entry.messageId })).status).toBe('delivered');
    expect(await store.listOutboxHeads()).toEqual([]);
  });

  test('deferred, goes back to where it can be sent again with the same id', async () => {
    const store = await openStore();
    const { entry } = await dispatchText(store, 'WA1');
    await store.deferOutbox({ id: entry.id, notBefore: 9000, now: 2000, attempts: 1 });
    expect(await onlyHead(store)).toMatchObject({
      state: 'prepared',
      waMessageId: 'WA1',
      attempts: 1,
      notBefore: 9000,
    });
  });

  test('deferred before it had an id, is queued', async () => {
    const store = await openStore();
    await queueText(store, await conversationWith(store));
    const { id } = await onlyHead(store);
    await store.deferOutbox({ id, notBefore: 9000, now: 2000, attempts: 1 });
    expect(await onlyHead(store)).toMatchObject({ state: 'queued', waMessageId: null, notBefore: 9000 });
  });

  test('its own message seen again in the chat is a duplicate that brings the status', async () => {
    const store = await openStore();
    const { message } = await dispatchText(store, 'WA1');
    const seen = fromPhone('201012345678', { waMessageId: 'WA1', direction: 'outgoing', status: 'sent' });
    const again = await changedBy(store, () => recordAgain(store, seen));
    expect(again.message).toMatchObject({ id: message.id, status: 'sent', sentBy: 'mona' });
    expect(await store.listOutboxHeads()).toEqual([]);
  });

  test.each(['getting', 'sending'])('that does not exist is not found when %s', async (what) => {
    const store = await openStore();
    const call =
      what === 'getting' ? store.markSent({ id: 9, now: 1 }) : store.markDispatched({ id: 9, now: 1 });
    await expect(call).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a failed message', () => {
  test('that was provably not sent is retried with the id it had', async () => {
    const store = await openStore();
    const { message, entry } = await dispatchText(store, 'WA1');
    await store.markFailed({ id: entry.id, now: 2000, reason: 'rejected' });
    expect((await store.getMessage({ messageId: message.id })).status).toBe('failed');
    expect((await store.getConversation(message.conversationId)).lastMessage?.status).toBe('failed');

    expect(await store.retryMessage({ messageId: message.id, now: 3000 })).toMatchObject({
      status: 'pending',
      waMessageId: 'WA1',
    });
    expect(await onlyHead(store)).toMatchObject({ state: 'prepared', attempts: 0, notBefore: 3000 });
    expect((await store.getConversation(message.conversationId)).lastMessage?.status).toBe('pending');
  });

  test('that never got an id is queued again', async () => {
    const store = await openStore();
    const message = await queueText(store, await conversationWith(store));
    const { id } = await onlyHead(store);
    await store.markFailed({ id, now: 2000, reason: 'rejected' });
    await store.retryMessage({ messageId: message.id, now: 3000 });
    expect(await onlyHead(store)).toMatchObject({ state: 'queued', waMessageId: null });
  });

  test('that may have been sent is looked up before it is sent again', async () => {
    const store = await openStore();
    const { message, entry } = await dispatchText(store, 'WA1');
    await store.markUnknown({ id: entry.id, now: 2000 });
    expect((await store.getMessage({ messageId: message.id })).status).toBe('failed');
    await store.retryMessage({ messageId: message.id, now: 3000 });
    expect(await onlyHead(store)).toMatchObject({ state: 'dispatched', waMessageId: 'WA1' });
  });

  test.each(['markFailed', 'markUnknown'] as const)(
    'after %s, an ack proves that it did arrive',
    async (give) => {
      const store = await openStore();
      const { message, entry } = await dispatchText(store, 'WA1');
      await store[give]({ id: entry.id, now: 2000, reason: 'rejected' });
      const changed = await changedBy(store, () =>
        store.applyAck({ message: outgoing('WA1'), status: 'delivered', now: 3000 }),
      );
      expect(changed.message).toMatchObject({ id: message.id, status: 'delivered' });
      // Nothing is left to retry.
      expect(await store.retryMessage({ messageId: message.id, now: 4000 })).toMatchObject({
        status: 'delivered',
      });
      expect(await store.listOutboxHeads()).toEqual([]);
    },
  );

  test('only messages of the desk can be retried', async () => {
    const store = await openStore();
    const id = await conversationWith(store);
    const [incoming] = (await store.listMessages({ conversationId: id, limit: 1 })).items;
    await expect(store.retryMessage({ messageId: incoming?.id ?? 0, now: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(store.retryMessage({ messageId: 99, now: 1 })).rejects.toMatchObject({ code: 'not-found' });
  });
});
