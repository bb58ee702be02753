import { describe, expect, test } from 'vitest';
import { fromPhone, LID, observed, PHONE, record, recordAgain } from '../support/observed.ts';
import { openStaffedStore } from '../support/staffed.ts';

import { NEW, OTHER, at, both, numbersOf } from './numbered.ts';

describe('who has a number after somebody gave it up', () => {
  test('is nobody whom staff typed while the former owner shared it with them', async () => {
    for (const identity of [
      { phone: PHONE, lid: NEW },
      { phone: PHONE, lid: null },
    ]) {
      const store = await openStaffedStore();
      await record(store, both(PHONE, LID, 0));
      const change = { name: 'أم سارة', phones: [PHONE] };
      const mother = await store.addCustomer({ change, sharesPhones: true, by: 'agent:1', now: at(1) });
      await record(store, both(OTHER, LID, 10));
      const stranger = await record(store, observed({ identity, sentAt: at(30) }));
      expect(stranger.conversation).toMatchObject({ customerPhone: PHONE, customerName: null });
      expect((await store.getCustomer({ id: mother.id })).phones).toEqual([PHONE]);
    }
  });

  test('is whom staff typed with it since', async () => {
    const store = await openStaffedStore();
    await record(store, both(PHONE, LID, 0));
    await record(store, both(OTHER, LID, 10));
    const change = { name: 'علي', phones: [PHONE] };
    const ali = await store.addCustomer({ change, by: 'agent:1', now: Date.now() + 1 });
    const { conversation } = await record(store, both(PHONE, NEW, 30));
    expect(conversation).toMatchObject({ customerId: ali.id, customerName: 'علي' });
  });
});

describe('answers to who wrote from a number that they have no more', () => {
  const underNumber = (phone: string, lid: string | null, minutes: number) =>
    observed({ identity: { phone, lid }, chatAddress: `${phone}@c.us`, sentAt: at(minutes) });

  test('go to their account, when they have changed it', async () => {
    const store = await openStaffedStore();
    const { conversation } = await record(store, underNumber(PHONE, LID, 0));
    const from = { phone: PHONE, lid: null };
    await store.changeNumber({ from, to: { phone: OTHER, lid: null }, at: at(10), now: Date.now() });
    expect(await store.getConversation(conversation.id)).toMatchObject({ chatAddress: LID });
    const bare = await record(store, underNumber('201000000007', null, 1));
    const moved = { from: { phone: '201000000007', lid: null }, to: { phone: '201000000008', lid: null } };
    await store.changeNumber({ ...moved, at: at(10), now: Date.now() });
    expect(await store.getConversation(bare.conversation.id)).toMatchObject({
      chatAddress: '201000000008@c.us',
    });
  });

  test('go to their account, whatever is read from history', async () => {
    const store = await openStaffedStore();
    const sara = await record(store, both(PHONE, LID, 0));
    const stranger = await record(store, underNumber(PHONE, NEW, 30));
    expect(stranger.conversation).toMatchObject({ chatAddress: `${PHONE}@c.us` });
    // The last one of hers, from when the number was still hers.
    await record(store, underNumber(PHONE, null, 20));
    expect(await store.getConversation(sara.conversation.id)).toMatchObject({ chatAddress: LID });
    // And of one who had the number before her.
    const first = await record(store, underNumber(PHONE, 'first@lid', -5));
    expect(first.conversation).toMatchObject({ customerPhone: null, chatAddress: 'first@lid' });
  });
});

describe('a customer who changes the number', () => {
  test('stays one, is found by both, and the thread says so', async () => {
    const store = await openStaffedStore();
    const first = await record(store, both(PHONE, LID, 0));
    const { customerId } = first.conversation;
    await store.saveCustomer({ id: customerId, change: { phones: [PHONE] }, by: 'agent:1', now: 1 });
    const next = await record(store, both(OTHER, LID, 10));
    expect(next.conversation).toMatchObject({ id: first.conversation.id, customerPhone: OTHER });
    expect(await numbersOf(store, first.conversation.id)).toMatchObject({
      newOwners: [],
      changes: [{ from: PHONE, to: OTHER, at: at(10) }],
    });
    for (const query of [PHONE, OTHER]) {
      expect((await store.listConversations({ query, limit: 5 })).items).toHaveLength(1);
    }
    const { formerPhones, phones } = await store.getCustomer({ id: customerId });
    expect(phones).toEqual([]);
    expect(formerPhones).toEqual([{ phone: PHONE, until: at(10) }]);
    // An older message shows the number it was written with.
    const old = await record(store, both(PHONE, LID, 5));
    expect(old.conversation.customerPhone).toBe(OTHER);
    const alone = await record(store, fromPhone(PHONE, { sentAt: at(6) }));
    expect(alone.conversation.id).toBe(first.conversation.id);
  });

  test('and writes nothing since: what was told of before says nothing of another number then', async () => {
    const store = await openStaffedStore();
    const message = both(PHONE, LID, 0);
    const { conversation } = await record(store, message);
    await recordAgain(store, { ...message, identity: { phone: OTHER, lid: LID } });
    expect(await numbersOf(store, conversation.id)).toEqual({
      newOwners: [],
      changes: [],
      known: [],
      newIds: [],
    });
    await record(store, both(OTHER, LID, 10));
    expect((await numbersOf(store, conversation.id)).changes).toMatchObject([{ from: PHONE, to: OTHER }]);
  });

  test('by WhatsApp’s own notice, with and without a privacy id', async () => {
    const store = await openStaffedStore();
    const known = await record(store, both(PHONE, LID, 0));
    const to = { phone: OTHER, lid: null };
    await store.changeNumber({ from: { phone: PHONE, lid: null }, to, at: at(10), now: Date.now() });
    expect(await store.getConversation(known.conversation.id)).toMatchObject({ customerPhone: OTHER });
    // Heard again, and an older word.
    await store.changeNumber({ from: { phone: PHONE, lid: null }, to, at: at(10), now: Date.now() });
    await record(store, both(PHONE, LID, 4));
    expect((await numbersOf(store, known.conversation.id)).changes).toHaveLength(1);

    const bare = await record(store, fromPhone('201000000007', { sentAt: at(1) }));
    const moved = { phone: '201000000008', lid: null };
    await store.changeNumber({ from: { phone: '201000000007', lid: null }, to: moved, at: at(2), now: 1 });
    expect((await record(store, fromPhone('201000000008', { sentAt: at(3) }))).conversation.id).toBe(
      bare.conversation.id,
    );
  });

  test('to a number that was somebody else’s: that one loses it, and is told of', async () => {
    const store = await openStaffedStore();
    const sara = await record(store, both(PHONE, LID, 0));
    const ahmed = await record(store, both(OTHER, NEW, 1));
    await store.changeNumber({
      from: { phone: OTHER, lid: null },
      to: { phone: PHONE, lid: null },
      at: at(10),
      now: Date.now(),
    });
    expect(await store.getConversation(sara.conversation.id)).toMatchObject({ customerPhone: null });
    expect(await store.getConversation(ahmed.conversation.id)).toMatchObject({ customerPhone: PHONE });
    expect((await numbersOf(store, sara.conversation.id)).newOwners).toHaveLength(1);
  });
});
