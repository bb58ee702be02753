import { describe, expect, test } from 'vitest';
import {
  fromBsuid,
  fromLid,
  LID,
  observed,
  PHONE,
  record,
  recordAgain,
  threadOf,
} from '../support/observed.ts';
import { openStaffedStore } from '../support/staffed.ts';
import { at, both, numbersOf, OTHER } from './numbered.ts';

const ID = 'EG.10000000000000000101';
const NEXT = 'EG.10000000000000000109';

const withPhone = (bsuid: string, phone: string, minutes: number) =>
  fromBsuid(bsuid, {
    identity: { phone, lid: null },
    sentAt: at(minutes),
    content: `${bsuid} at ${minutes}`,
  });
const hidden = (bsuid: string, minutes: number) =>
  fromBsuid(bsuid, { sentAt: at(minutes), content: `${bsuid} at ${minutes}` });
const only = (bsuid: string, phone: string | null = null) => ({ phone, lid: null, bsuid });

describe('somebody without a number', () => {
  test('is a customer with a thread, a ticket and an answer that goes to the id', async () => {
    const store = await openStaffedStore();
    const first = await record(store, { ...hidden(ID, 0), pushName: 'منى', username: 'mona.sample' });
    expect(first.conversation).toMatchObject({
      customerName: 'منى',
      customerPhone: null,
      chatAddress: `${ID}@bsuid`,
      unreadCount: 1,
    });
    expect(first.conversation.ticket).not.toBeNull();
    const second = await record(store, hidden(ID, 1));
    expect(second.conversation.id).toBe(first.conversation.id);
    await store.enqueueText({
      conversationId: first.conversation.id,
      clientKey: 'answer',
      text: 'حتى منتصف الليل',
      sentBy: 'agent:1',
      now: Date.now(),
    });
    expect(await store.listOutboxHeads()).toMatchObject([{ chatAddress: `${ID}@bsuid` }]);
  });

  test('stays the same customer when the number comes to light, and the thread says so', async () => {
    const store = await openStaffedStore();
    const { conversation } = await record(store, hidden(ID, 0));
    const shown = await record(store, withPhone(ID, PHONE, 5));
    expect(shown.conversation).toMatchObject({ id: conversation.id, customerPhone: PHONE });
    expect((await numbersOf(store, conversation.id)).known).toMatchObject([{ phone: PHONE, at: at(5) }]);
    await record(store, hidden(ID, 6));
    expect(await threadOf(store, conversation.id)).toHaveLength(3);
    expect((await store.getConversation(conversation.id)).customerPhone).toBe(PHONE);
  });

  test('who lets WhatsApp share the number is whom staff had entered with it', async () => {
    const store = await openStaffedStore();
    const change = { name: 'أم أحمد', phones: [PHONE] };
    await store.addCustomer({ change, by: 'agent:1', now: 1 });
    const { conversation } = await record(store, hidden(ID, 0));
    await store.changeNumber({ from: only(ID), to: only(ID, PHONE), at: at(1), now: at(1) });
    expect(await store.getConversation(conversation.id)).toMatchObject({
      customerName: 'أم أحمد',
      customerPhone: PHONE,
    });
  });

  test('is nobody whose digits look like those of the id', async () => {
    const store = await openStaffedStore();
    const { conversation } = await record(store, both('201000000101', LID, 0));
    const other = await record(store, hidden('EG.201000000101', 1));
    expect(other.conversation.id).not.toBe(conversation.id);
    expect(other.conversation.customerPhone).toBeNull();
  });
});

describe('one customer on both links', () => {
  test('known by number and privacy id on the one: the number on the other tells that it is one', async () => {
    const store = await openStaffedStore();
    const web = await record(store, both(PHONE, LID, 0));
    const cloud = await record(store, withPhone(ID, PHONE, 5));
    expect(cloud.conversation.id).toBe(web.conversation.id);
    expect((await record(store, hidden(ID, 6))).conversation.id).toBe(web.conversation.id);
    expect((await record(store, fromLid(LID, { sentAt: at(7) }))).conversation.id).toBe(web.conversation.id);
    expect((await numbersOf(store, web.conversation.id)).newOwners).toEqual([]);
  });

  test('hidden on both until the number is told on each: two threads become one', async () => {
    const store = await openStaffedStore();
    const web = await record(store, fromLid(LID, { sentAt: at(0) }));
    const cloud = await record(store, hidden(ID, 1));
    expect(cloud.conversation.id).not.toBe(web.conversation.id);
    await record(store, both(PHONE, LID, 2));
    const joined = await record(store, withPhone(ID, PHONE, 3));
    expect(joined.conversation.id).toBe(web.conversation.id);
    expect(await threadOf(store, web.conversation.id)).toHaveLength(4);
    expect((await store.listConversations({ limit: 5 })).items).toHaveLength(1);
  });

  test('a number that changes on the one link brings a new id on the other, of the same customer', async () => {
    for (const isWebFirst of [true, false]) {
      const store = await openStaffedStore();
      await record(store, both(PHONE, LID, 0));
      const { conversation } = await record(store, withPhone(ID, PHONE, 1));
      const told = [both(OTHER, LID, 10), withPhone(NEXT, OTHER, 11)];
      for (const each of isWebFirst ? told : told.toReversed()) await record(store, each);
      const { items } = await store.listConversations({ limit: 5 });
      expect(items).toMatchObject([{ id: conversation.id, customerPhone: OTHER }]);
      expect((await record(store, hidden(NEXT, 12))).conversation.id).toBe(conversation.id);
      expect((await numbersOf(store, conversation.id)).newOwners).toEqual([]);
    }
  });
});

describe('a number under two ids', () => {
  test('is two people’s, one after the other, as under two privacy ids', async () => {
    const store = await openStaffedStore();
    const sara = await record(store, { ...withPhone(ID, PHONE, 0), pushName: 'سارة' });
    const stranger = await record(store, withPhone(NEXT, PHONE, 30));
    expect(stranger.conversation).toMatchObject({ customerName: null, customerPhone: PHONE });
    expect(await store.getConversation(sara.conversation.id)).toMatchObject({
      customerPhone: null,
      chatAddress: `${ID}@bsuid`,
    });
    expect((await numbersOf(store, sara.conversation.id)).newOwners).toMatchObject([{ phone: PHONE }]);
  });

  test('is one person’s when WhatsApp says that the one id followed the other', async () => {
    const store = await openStaffedStore();
    const sara = await record(store, { ...withPhone(ID, PHONE, 0), pushName: 'سارة' });
    await record(store, withPhone(NEXT, PHONE, 30));
    await store.changeNumber({ from: only(ID), to: only(NEXT), at: at(29), now: at(31) });
    expect((await store.listConversations({ limit: 5 })).items).toMatchObject([
      { id: sara.conversation.id, customerPhone: PHONE, customerName: 'سارة' },
    ]);
    expect((await numbersOf(store, sara.conversation.id)).newOwners).toEqual([]);
  });
});

describe('WhatsApp’s notices', () => {
  test('of a changed number: the same customer, the old number and id still lead to it', async () => {
    const store = await openStaffedStore();
    const { conversation } = await record(store, withPhone(ID, PHONE, 0));
    const notice = { from: only(ID, PHONE), to: only(NEXT, OTHER), at: at(5), now: at(5) };
    await store.changeNumber(notice);
    await store.changeNumber(notice);
    const after = await record(store, hidden(NEXT, 6));
    expect(after.conversation).toMatchObject({ id: conversation.id, customerPhone: OTHER });
    expect((await numbersOf(store, conversation.id)).changes).toMatchObject([{ from: PHONE, to: OTHER }]);
    for (const query of [PHONE, OTHER, ID, NEXT]) {
      const { items } = await store.listConversations({ query, limit: 5 });
      expect(items.map(({ id }) => id)).toEqual([conversation.id]);
      expect((await store.listCustomers({ query, limit: 5 })).items).toHaveLength(1);
    }
    // What was sent before is told of under the old id.
    expect(
      await recordAgain(store, {
        ...after.message,
        ...hidden(ID, 6),
        waMessageId: after.message.waMessageId ?? '',
      }),
    ).toBe(after.message.id);
  });

  test('of a changed id alone: the thread says that it is the same customer', async () => {
    const store = await openStaffedStore();
    const { conversation } = await record(store, hidden(ID, 0));
    await store.changeNumber({ from: only(ID), to: only(NEXT), at: at(5), now: at(5) });
    const after = await record(store, hidden(NEXT, 6));
    expect(after.conversation).toMatchObject({ id: conversation.id, chatAddress: `${NEXT}@bsuid` });
    expect((await numbersOf(store, conversation.id)).newIds).toMatchObject([{ at: at(5) }]);
  });

  test('are of use also when they come before anything else', async () => {
    const store = await openStaffedStore();
    await store.changeNumber({ from: only(ID), to: only(NEXT), at: at(5), now: at(5) });
    const { conversation } = await record(store, hidden(NEXT, 6));
    expect((await record(store, hidden(ID, 0))).conversation.id).toBe(conversation.id);
  });

  test('make no customer of the pharmacy, nor one of two whom their privacy ids tell apart', async () => {
    const store = await openStaffedStore();
    await record(store, both(PHONE, LID, 0));
    await record(store, withPhone(ID, PHONE, 1));
    await record(store, both(OTHER, 'other@lid', 2));
    await record(store, withPhone(NEXT, OTHER, 3));
    await store.changeNumber({ from: only(ID), to: only(NEXT), at: at(5), now: at(5) });
    expect((await store.listConversations({ limit: 5 })).items).toHaveLength(2);
    await store.setOwnAccount({ phone: '201555555555', lid: null });
    const own = { from: only(ID, PHONE), to: only(NEXT, '201555555555'), at: at(9), now: at(9) };
    await store.changeNumber(own);
    expect((await store.listConversations({ query: '201555555555', limit: 5 })).items).toEqual([]);
    await expect(
      store.recordMessage(observed({ identity: { phone: '201555555555', lid: null, bsuid: 'EG.9' } })),
    ).rejects.toMatchObject({ code: 'phone-own' });
  });
});
