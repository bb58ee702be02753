import { describe, expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { outgoing } from '../support/observed.ts';
import { openStore, placeWithDatabase } from '../support/open-store.ts';
import { conversationWith, dispatchText, onlyHead, queueText } from '../support/queued.ts';
import { changedBy } from '../support/said.ts';

async function unknownMessage(store: Store): Promise<number> {
  const { message, entry } = await dispatchText(store, 'WA1');
  await store.markUnknown({ id: entry.id, now: 2000 });
  expect(await store.getMessage({ messageId: message.id })).toMatchObject({
    status: 'failed',
    failureReason: 'unknown',
  });
  return message.id;
}

describe('a message that may have been sent', () => {
  test('keeps its id and is looked up first, in the session of its dispatch', async () => {
    const store = await openStore();
    const messageId = await unknownMessage(store);
    expect(await store.retryMessage({ messageId, now: 3000 })).toMatchObject({
      status: 'pending',
      failureReason: null,
      waMessageId: 'WA1',
    });
    expect(await onlyHead(store)).toMatchObject({ state: 'dispatched', relinked: false, attempts: 0 });
  });

  test('gets a new id by a person’s decision when the PC was linked anew', async () => {
    const store = await openStore();
    const messageId = await unknownMessage(store);
    await store.beginSession({ now: 2500 });
    expect(await store.retryMessage({ messageId, now: 3000 })).toMatchObject({ waMessageId: null });
    const { id } = await onlyHead(store);
    await store.prepareOutbox({ id, waMessageId: 'WA2', now: 3001 });
    expect(await store.markDispatched({ id, now: 3002 })).toMatchObject({
      waMessageId: 'WA2',
      relinked: false,
    });
  });

  test('stays undecided over a restart', async () => {
    const place = placeWithDatabase();
    const before = await openStore(place);
    const messageId = await unknownMessage(before);
    await before.beginSession({ now: 2500 });
    await before.close();
    const store = await openStore(place);
    expect(await store.listOutboxHeads()).toEqual([]);
    expect(await store.retryMessage({ messageId, now: 3000 })).toMatchObject({ waMessageId: null });
  });

  test('is sent when a person has seen it on the phone, and moves on by acks', async () => {
    const store = await openStore();
    const messageId = await unknownMessage(store);
    const dropped = await store.dropMessage({ messageId, verdict: 'was-sent', now: 3000 });
    expect(dropped).toMatchObject({ status: 'sent', failureReason: null });
    expect((await store.getConversation(dropped.conversationId)).lastMessage?.status).toBe('sent');
    expect(await store.listOutboxHeads()).toEqual([]);
    const acked = await changedBy(store, () =>
      store.applyAck({ message: outgoing('WA1'), status: 'read', now: 4000 }),
    );
    expect(acked.message).toMatchObject({ status: 'read' });
  });

  test('dropped and taken up again, is still looked up first', async () => {
    const store = await openStore();
    const messageId = await unknownMessage(store);
    await store.dropMessage({ messageId, verdict: 'not-needed', now: 3000 });
    await store.retryMessage({ messageId, now: 4000 });
    expect(await onlyHead(store)).toMatchObject({ state: 'dispatched', waMessageId: 'WA1' });
  });
});

describe('dropping', () => {
  test('a message that did not go leaves it failed, by a person’s word', async () => {
    const store = await openStore();
    const message = await queueText(store, await conversationWith(store));
    await store.markFailed({ id: (await onlyHead(store)).id, now: 2000, reason: 'not-sent' });
    expect(
      await store.dropMessage({ messageId: message.id, verdict: 'not-needed', now: 3000 }),
    ).toMatchObject({ status: 'failed', failureReason: 'dropped' });
    await store.retryMessage({ messageId: message.id, now: 4000 });
    expect(await onlyHead(store)).toMatchObject({ state: 'queued' });
  });

  test('is refused for what is on its way and for what is not ours', async () => {
    const store = await openStore();
    const { message } = await dispatchText(store, 'WA1');
    expect(
      await store.dropMessage({ messageId: message.id, verdict: 'not-needed', now: 2000 }),
    ).toMatchObject({ status: 'pending' });
    expect(await onlyHead(store)).toMatchObject({ state: 'dispatched' });
    await expect(store.dropMessage({ messageId: 99, verdict: 'was-sent', now: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

test('after a restore, what the copy has as unsent is left to a person', async () => {
  const store = await openStore();
  const { message: dispatched } = await dispatchText(store, 'WA1');
  const queued = await queueText(store, dispatched.conversationId);
  await store.markUnfinishedUnknown({ now: 2000 });
  expect(await store.listOutboxHeads()).toEqual([]);
  const { items } = await store.listMessages({ conversationId: queued.conversationId, limit: 2 });
  expect(items.map(({ failureReason }) => failureReason)).toEqual(['unknown', 'unknown']);
  await store.retryMessage({ messageId: dispatched.id, now: 3000 });
  expect(await onlyHead(store)).toMatchObject({ state: 'queued', waMessageId: null });
});
