import { describe, expect, test } from 'vitest';
import type { OpenedStore } from '../support/open-store.ts';
import { fromPhone, PHONE, record } from '../support/observed.ts';
import { dispatchText, onlyHead, queueText } from '../support/queued.ts';
import { MONA, openStaffedStore } from '../support/staffed.ts';
import { eraseAll } from './erase-all.ts';

const NOW = 1_800_000_000_000;
const OTHER = '201155556666';

async function withMessages(
  count: number,
): Promise<{ store: OpenedStore; customerId: number; conversationId: number }> {
  const store = await openStaffedStore();
  await record(store, fromPhone(OTHER, { content: 'رسالة عميل آخر', pushName: 'سمير' }));
  let found = { customerId: 0, conversationId: 0 };
  for (let index = 0; index < count; index += 1) {
    const { conversation } = await record(
      store,
      fromPhone(PHONE, { content: `بنادول رقم ${index}`, pushName: 'منى' }),
    );
    found = { customerId: conversation.customerId, conversationId: conversation.id };
  }
  return { store, ...found };
}

const erase = (store: OpenedStore, customerId: number) =>
  store.eraseCustomer({ customerId, reason: 'person-asked', by: MONA, now: NOW });

describe('from the first commit on', () => {
  test('nobody finds the person anywhere, while messages still wait to go', async () => {
    const { store, customerId, conversationId } = await withMessages(120);
    expect(await erase(store, customerId)).toMatchObject({ kind: 'begun' });
    expect(
      (await store.listConversations({ limit: 10 })).items.map(({ customerName }) => customerName),
    ).toEqual(['سمير']);
    expect((await store.listCustomers({ limit: 10 })).items).toHaveLength(1);
    expect((await store.searchMessages({ query: 'بنادول', limit: 10 })).items).toEqual([]);
    expect(await store.countUnread()).toBe(1);
    await expect(store.getConversation(conversationId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(store.summarizePerson({ customerId })).rejects.toMatchObject({ code: 'not-found' });
    expect(store.events).toContainEqual({ channel: 'conversation.removed', payload: { conversationId } });
    await eraseAll(store, NOW);
    expect(await store.listErasures()).toMatchObject([
      { state: 'done', messages: 120, reason: 'person-asked' },
    ]);
  });

  test('what waits to be sent to them is never sent', async () => {
    const { store, customerId, conversationId } = await withMessages(1);
    await queueText(store, conversationId);
    expect(await onlyHead(store)).toMatchObject({ conversationId });
    await erase(store, customerId);
    expect(await store.listOutboxHeads()).toEqual([]);
  });

  test('of two who erase the same person at once, the second hears that there is nobody', async () => {
    const { store, customerId } = await withMessages(3);
    const [one, other] = await Promise.allSettled([erase(store, customerId), erase(store, customerId)]);
    expect(one).toMatchObject({ status: 'fulfilled', value: { kind: 'begun' } });
    expect(other).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } });
  });
});

describe('who writes again', () => {
  test('is somebody new without a past, also while the erasure is under way', async () => {
    const { store, customerId, conversationId } = await withMessages(120);
    await erase(store, customerId);
    const { conversation } = await record(store, fromPhone(PHONE, { content: 'مساء الخير' }));
    expect(conversation.id).not.toBe(conversationId);
    expect(conversation.customerId).not.toBe(customerId);
    await eraseAll(store, NOW);
    expect((await store.listMessages({ conversationId: conversation.id, limit: 10 })).items).toHaveLength(1);
    expect((await store.searchMessages({ query: 'مساء', limit: 10 })).items).toHaveLength(1);
  });

  test('brings nothing back that the phone tells once more', async () => {
    const { store, customerId } = await withMessages(1);
    const told = fromPhone(PHONE, { content: 'قديمة', sentAt: 1_600_000_000_000 });
    await erase(store, customerId);
    expect(await store.recordMessage(told)).toMatchObject({ kind: 'left-out' });
    await eraseAll(store, NOW);
    expect(await store.recordMessage(told)).toMatchObject({ kind: 'left-out' });
    expect((await store.listCustomers({ limit: 10 })).items).toHaveLength(1);
  });

  test('is heard although the PC’s clock was a year ahead when they were erased', async () => {
    const { store, customerId } = await withMessages(1);
    await store.eraseCustomer({ customerId, reason: 'person-asked', by: MONA, now: NOW + 365 * 86_400_000 });
    const { kind } = await store.recordMessage(fromPhone(PHONE, { content: 'أنا هنا' }));
    expect(kind).toBe('recorded');
  });
});

describe('a message of theirs that claims to be of the future', () => {
  const FUTURE = NOW + 5 * 365 * 86_400_000;
  const claims = { sentAt: NOW - 1000, whatsAppAt: FUTURE };

  test('shuts them out of nothing once they are erased', async () => {
    const store = await openStaffedStore();
    const { conversation } = await record(store, fromPhone(PHONE, claims));
    await erase(store, conversation.customerId);
    await eraseAll(store, NOW);
    expect(await store.recordMessage(fromPhone(PHONE, { sentAt: NOW }))).toMatchObject({ kind: 'recorded' });
  });

  test('is left out all the same when the phone tells it once more', async () => {
    const store = await openStaffedStore();
    const told = fromPhone(PHONE, claims);
    const { conversation } = await record(store, told);
    await erase(store, conversation.customerId);
    expect(await store.recordMessage(told)).toMatchObject({ kind: 'left-out' });
  });
});

describe('what refuses', () => {
  test('somebody who was merged into them since they were shown', async () => {
    const store = await openStaffedStore();
    const { conversation } = await record(store, fromPhone(PHONE, { pushName: 'منى' }));
    const { conversation: other } = await record(store, fromPhone(OTHER, { pushName: 'سمير' }));
    const { customerId } = conversation;
    const { contactIds } = await store.summarizePerson({ customerId });
    await store.mergeConversations({ id: conversation.id, otherId: other.id, now: NOW });
    const { items } = await store.listConversations({ limit: 5 });
    const whole = items[0]?.customerId ?? 0;
    const asked = { customerId: whole, reason: 'person-asked', by: MONA, now: NOW } as const;
    expect(await store.eraseCustomer({ ...asked, contactIds })).toEqual({ kind: 'changed' });
    const now = await store.summarizePerson({ customerId: whole });
    expect(await store.eraseCustomer({ ...asked, contactIds: now.contactIds })).toMatchObject({
      kind: 'begun',
    });
  });

  test('a legal hold that was set on two who were one, on both once they are separated', async () => {
    const store = await openStaffedStore();
    const { conversation } = await record(store, fromPhone(PHONE, { pushName: 'منى' }));
    const { conversation: other } = await record(store, fromPhone(OTHER, { pushName: 'سمير' }));
    const { mergeId, conversation: whole } = await store.mergeConversations({
      id: conversation.id,
      otherId: other.id,
      now: NOW,
    });
    await store.setLegalHold({ customerId: whole.customerId, reason: 'قضية', by: MONA, now: NOW });
    const { separated } = await store.separateConversations({ mergeId, now: NOW + 1 });
    expect(separated.customerId).not.toBe(whole.customerId);
    expect(await erase(store, whole.customerId)).toEqual({ kind: 'held' });
    expect(await erase(store, separated.customerId)).toEqual({ kind: 'held' });
  });

  test('but not the other one where the hold is older than the merge', async () => {
    const store = await openStaffedStore();
    const { conversation } = await record(store, fromPhone(PHONE, { pushName: 'منى' }));
    const { conversation: other } = await record(store, fromPhone(OTHER, { pushName: 'سمير' }));
    await store.setLegalHold({ customerId: conversation.customerId, reason: 'قضية', by: MONA, now: NOW });
    const { mergeId } = await store.mergeConversations({
      id: conversation.id,
      otherId: other.id,
      now: NOW + 1,
    });
    await store.separateConversations({ mergeId, now: NOW + 2 });
    expect(await store.findLegalHold({ customerId: conversation.customerId })).toMatchObject({
      reason: 'قضية',
    });
    expect(await store.findLegalHold({ customerId: other.customerId })).toBeNull();
  });

  test('a legal hold, until it is lifted; both are written down', async () => {
    const { store, customerId } = await withMessages(1);
    await store.setLegalHold({ customerId, reason: 'قضية', by: MONA, now: NOW });
    expect(await erase(store, customerId)).toEqual({ kind: 'held' });
    expect((await store.summarizePerson({ customerId })).hold).toMatchObject({ reason: 'قضية', setBy: MONA });
    await store.setLegalHold({ customerId, reason: null, by: MONA, now: NOW });
    expect(await erase(store, customerId)).toMatchObject({ kind: 'begun' });
    const { items } = await store.listAudit({ limit: 10 });
    // Of the hold, too, nobody can say any more whose it was.
    expect(items.map(({ action, subject }) => [action, subject]).slice(0, 3)).toEqual([
      ['customer.erased', null],
      ['customer.hold-lifted', null],
      ['customer.hold-set', null],
    ]);
  });

  test('a message that is on its way this moment', async () => {
    const store = await openStaffedStore();
    const { message } = await dispatchText(store, 'WA-1');
    const { customerId } = await store.getConversation(message.conversationId);
    expect(await erase(store, customerId)).toEqual({ kind: 'sending' });
  });

  test('nobody, with a customer who is not there', async () => {
    const store = await openStaffedStore();
    await expect(erase(store, 99)).rejects.toMatchObject({ code: 'not-found' });
  });
});
