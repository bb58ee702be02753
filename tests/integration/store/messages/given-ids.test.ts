import { expect, test } from 'vitest';
import type { MessageStatus } from '#shared/domain/messages/message.ts';
import type { Rejection } from '#shared/domain/messages/rejection.ts';
import type { Store } from '#main/store/contract/store.ts';
import { openStore } from '../support/open-store.ts';
import { conversationWith, onlyHead, queueText } from '../support/queued.ts';

const PHONE = '201000000101';
const KEY = 'rosheta-00000000-0000-4000-8000-000000000001';
const WAMID = 'wamid.T1VULTE=';

/** A text on its way over the link where WhatsApp gives the ids. */
async function dispatched() {
  const store = await openStore();
  const conversationId = await conversationWith(store, PHONE);
  const message = await queueText(store, conversationId, 'علبتين؟');
  const { id } = await onlyHead(store);
  await store.prepareOutbox({ id, waMessageId: KEY, link: 'cloud', now: 2000 });
  await store.markDispatched({ id, now: 2001 });
  const read = async () => {
    const { items } = await store.listMessages({ conversationId, limit: 10 });
    const found = items.find((item) => item.id === message.id);
    if (found === undefined) throw new Error('the message is gone');
    return found;
  };
  return { store, id, messageId: message.id, read };
}

const tell = (
  store: Store,
  status: MessageStatus,
  more: { sendKey?: string; failure?: Rejection; waMessageId?: string; phone?: string } = {},
) => {
  const { waMessageId = WAMID, phone = PHONE, ...rest } = more;
  const identity = { phone, lid: null };
  const message = { identity, chatAddress: `${phone}@c.us`, direction: 'outgoing' as const, waMessageId };
  return store.applyAck({ message, status, mayBeEarly: true, now: 3000, ...rest });
};

test('the answer says the id: the message is known by it from then on, and by its key', async () => {
  const { store, id, read } = await dispatched();
  await store.markSent({ id, waMessageId: WAMID, now: 2002 });
  expect(await read()).toMatchObject({ status: 'sent', waMessageId: WAMID });
  await tell(store, 'delivered');
  await tell(store, 'read', { sendKey: KEY, waMessageId: 'wamid.another' });
  expect(await read()).toMatchObject({ status: 'read', waMessageId: WAMID });
});

test('a status with the key comes before the answer: it says the id, and ends the wait', async () => {
  const { store, id, read } = await dispatched();
  await tell(store, 'delivered', { sendKey: KEY });
  expect(await read()).toMatchObject({ status: 'delivered', waMessageId: WAMID });
  expect(await store.listOutboxHeads()).toEqual([]);
  await store.markSent({ id, waMessageId: WAMID, now: 3001 });
  expect(await read()).toMatchObject({ status: 'delivered', waMessageId: WAMID });
});

test('a status without the key waits until somebody says whose id it has', async () => {
  const { store, id, read } = await dispatched();
  await tell(store, 'read');
  await tell(store, 'delivered');
  expect(await read()).toMatchObject({ status: 'pending', waMessageId: KEY });
  await store.markSent({ id, waMessageId: WAMID, now: 3001 });
  expect(await read()).toMatchObject({ status: 'read', waMessageId: WAMID });
});

test('so does a reaction', async () => {
  const { store, id, read } = await dispatched();
  const identity = { phone: PHONE, lid: null };
  const key = { identity, chatAddress: `${PHONE}@c.us`, direction: 'outgoing' as const, waMessageId: WAMID };
  await store.changeMessage({
    message: key,
    change: { kind: 'reacted', by: 'customer', emoji: '👍', at: 2500 },
    now: 2600,
  });
  await store.markSent({ id, waMessageId: WAMID, now: 3001 });
  expect((await read()).reactions).toMatchObject([{ by: 'customer', emoji: '👍' }]);
});

test.each([
  ['sent', 'failed'],
  ['failed', 'sent'],
] as const)(
  'that WhatsApp took it and then could not deliver it is a failure, told as %s, %s',
  async (...order) => {
    const { store, id, read } = await dispatched();
    await store.markSent({ id, waMessageId: WAMID, now: 2002 });
    for (const status of order) await tell(store, status, { failure: 'window-closed' });
    expect(await read()).toMatchObject({ status: 'failed', failureReason: 'window-closed' });
    await tell(store, 'delivered');
    expect(await read()).toMatchObject({ status: 'delivered', failureReason: null });
    await tell(store, 'failed', { failure: 'window-closed' });
    expect(await read()).toMatchObject({ status: 'delivered' });
  },
);

test('what nobody could tell about is settled by a status, either way', async () => {
  for (const [status, expected] of [
    ['delivered', { status: 'delivered', failureReason: null }],
    ['failed', { status: 'failed', failureReason: 'cannot-receive' }],
  ] as const) {
    const { store, id, read } = await dispatched();
    await store.markUnknown({ id, now: 2002 });
    await tell(store, status, { sendKey: KEY, failure: 'cannot-receive' });
    expect(await read()).toMatchObject({ ...expected, waMessageId: WAMID });
  }
});

test('a person sends again with a new key, and a failure of the first try does not end the second', async () => {
  const { store, id, messageId, read } = await dispatched();
  await store.markUnknown({ id, now: 2002 });
  await store.retryMessage({ messageId, now: 2003 });
  expect(await onlyHead(store)).toMatchObject({ state: 'queued', waMessageId: null });
  await store.prepareOutbox({ id, waMessageId: 'rosheta-2', link: 'cloud', now: 2004 });
  await store.markDispatched({ id, now: 2005 });
  await tell(store, 'failed', { sendKey: KEY, failure: 'cannot-receive' });
  expect(await read()).toMatchObject({ status: 'pending', waMessageId: 'rosheta-2' });
  await store.markSent({ id, waMessageId: 'wamid.two', now: 2006 });
  expect(await read()).toMatchObject({ status: 'sent', waMessageId: 'wamid.two' });
});

test('the first try turns out to have arrived: what waits to be sent again is not sent', async () => {
  const { store, id, messageId, read } = await dispatched();
  await store.markUnknown({ id, now: 2002 });
  await store.retryMessage({ messageId, now: 2003 });
  await tell(store, 'delivered', { sendKey: KEY });
  expect(await read()).toMatchObject({ status: 'delivered', waMessageId: WAMID });
  expect(await store.listOutboxHeads()).toEqual([]);
});

test('whom a status names does not matter where its key or its id is known', async () => {
  const { store, id, read } = await dispatched();
  await store.markSent({ id, waMessageId: WAMID, now: 2002 });
  await tell(store, 'read', { phone: '201000000999' });
  expect(await read()).toMatchObject({ status: 'read' });
});
