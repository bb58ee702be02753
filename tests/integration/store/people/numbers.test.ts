import { describe, expect, test } from 'vitest';
import type { CustomerRow } from '#shared/domain/customers/customer-table.ts';
import type { OpenedStore } from '../support/open-store.ts';
import {
  fromBoth,
  fromLid,
  fromPhone,
  LID,
  observed,
  PHONE,
  record,
  recordAgain,
} from '../support/observed.ts';
import { MONA, openStaffedStore } from '../support/staffed.ts';

const NEW = 'new-owner@lid';
const OWN = { phone: '201555555555', lid: 'pharmacy@lid' };
const OTHER = '201099999999';
const MINUTE = 60_000;
const START = Date.now() - 60 * MINUTE;
const at = (minutes: number): number => START + minutes * MINUTE;
const both = (phone: string, lid: string, minutes: number) =>
  fromBoth({ phone, lid }, { sentAt: at(minutes), content: `${lid} at ${minutes}` });

const numbersOf = (store: OpenedStore, conversationId: number) => store.getNumbers({ conversationId });

const row = (change: Partial<CustomerRow>): CustomerRow => ({
  row: 2,
  name: null,
  phones: [],
  address: null,
  birthDate: null,
  language: null,
  consent: null,
  tags: [],
  notes: null,
  allergies: [],
  medicines: [],
  ...change,
});

async function withNewOwner() {
  const store = await openStaffedStore();
  const sara = (
    await record(store, fromBoth({ phone: PHONE, lid: LID }, { sentAt: at(0), pushName: 'سارة' }))
  ).conversation;
  const queued = await store.enqueueText({
    conversationId: sara.id,
    clientKey: 'before',
    text: 'دواءك جاهز',
    sentBy: 'agent:1',
    now: Date.now() - 1000,
  });
  await store.scheduleMessage({
    conversationId: sara.id,
    clientKey: 'later',
    text: 'تذكير',
    sendAt: Date.now() + MINUTE,
    onlyIfSilent: false,
    by: MONA,
    now: Date.now(),
  });
  const stranger = (await record(store, both(PHONE, NEW, 30))).conversation;
  return { store, sara, stranger, queued };
}

const release = (store: OpenedStore, now: number) =>
  store.releaseFollowUps({ now, hasHeard: true, isOnline: true, chance: 0, lastDay: null });

describe('a number that may have a new owner', () => {
  test('is told in both conversations until staff have dealt with it', async () => {
    const { store, sara, stranger } = await withNewOwner();
    const { newOwners } = await numbersOf(store, sara.id);
    expect(newOwners).toMatchObject([
      { phone: PHONE, isFormer: true, other: { conversationId: stranger.id }, since: at(30) },
    ]);
    expect((await numbersOf(store, stranger.id)).newOwners).toMatchObject([
      { phone: PHONE, isFormer: false, other: { conversationId: sara.id, customerName: 'سارة' } },
    ]);
    await store.settleNewOwner({ id: newOwners[0]?.id ?? 0, now: Date.now() });
    // Also when they are seen again.
    await record(store, both(PHONE, NEW, 31));
    expect((await numbersOf(store, sara.id)).newOwners).toEqual([]);
    expect((await numbersOf(store, stranger.id)).newOwners).toEqual([]);
    await expect(store.settleNewOwner({ id: 999, now: 1 })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is dealt with once, also when WhatsApp tells now the one and now the other of it', async () => {
    const { store, sara, stranger } = await withNewOwner();
    const [newOwner] = (await numbersOf(store, sara.id)).newOwners;
    await store.settleNewOwner({ id: newOwner?.id ?? 0, now: Date.now() });
    for (const [minutes, lid] of [LID, NEW, LID, NEW].entries()) {
      await record(store, both(PHONE, lid, 31 + minutes));
      expect((await numbersOf(store, sara.id)).newOwners).toEqual([]);
      expect((await numbersOf(store, stranger.id)).newOwners).toEqual([]);
    }
    expect(await store.listOutboxHeads()).toHaveLength(1);
    // Somebody else again is something else.
    await record(store, both(PHONE, 'third@lid', 40));
    expect((await numbersOf(store, stranger.id)).newOwners).toHaveLength(1);
  });

  test('what was to go to its former owner waits, and goes to their own account', async () => {
    const { store, sara, queued } = await withNewOwner();
    const due = Date.now() + 2 * MINUTE;
    await release(store, due);
    expect(await store.listScheduledOf({ conversationId: sara.id })).toMatchObject([
      { state: 'waiting', for: { isHeld: true } },
    ]);
    expect(await store.listOutboxHeads()).toEqual([]);
    // What a person writes now is their own decision.
    const text = { conversationId: sara.id, clientKey: 'now', text: 'أهلًا', sentBy: 'agent:1' };
    const now = await store.enqueueText({ ...text, now: Date.now() + 1 });
    expect(await store.listOutboxHeads()).toMatchObject([{ messageId: now.id, chatAddress: LID }]);

    const [newOwner] = (await numbersOf(store, sara.id)).newOwners;
    await store.settleNewOwner({ id: newOwner?.id ?? 0, now: Date.now() });
    expect(await store.listOutboxHeads()).toMatchObject([{ messageId: queued.id, chatAddress: LID }]);
    await release(store, due);
    expect(await store.listScheduledOf({ conversationId: sara.id })).toEqual([]);
  });

  test('joined by hand they are one, and nothing waits any more', async () => {
    const { store, sara, stranger, queued } = await withNewOwner();
    await store.mergeConversations({ id: sara.id, otherId: stranger.id, now: Date.now() });
    expect((await numbersOf(store, sara.id)).newOwners).toEqual([]);
    expect(await store.listOutboxHeads()).toMatchObject([{ messageId: queued.id, chatAddress: LID }]);
  });

  test('an old table does not write the former owner’s data to the new one', async () => {
    const { store, stranger } = await withNewOwner();
    const rows = [row({ name: 'سارة', phones: [PHONE], notes: 'حامل' })];
    expect(await store.previewCustomers({ rows })).toMatchObject({
      refused: [{ row: 2, code: 'phone-new-owner' }],
    });
    expect(await store.importCustomers({ rows, by: 'agent:1', now: 1 })).toMatchObject({
      refused: [{ row: 2, code: 'phone-new-owner' }],
    });
    expect((await store.getCustomerHealth({ id: stranger.customerId })).notes).toBe('');
  });

  test('a customer of whom a double was typed does not hand that to the new owner', async () => {
    const store = await openStaffedStore();
    await record(store, both(PHONE, LID, 0));
    const change = { name: 'سارة', phones: [PHONE] };
    const typed = await store.addCustomer({ change, sharesPhones: true, by: 'agent:1', now: 1 });
    const stranger = await record(store, both(PHONE, NEW, 30));
    expect(stranger.conversation.customerId).not.toBe(typed.id);
    expect((await store.getCustomer({ id: typed.id })).name).toBe('سارة');
  });
});

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
    expect(await numbersOf(store, conversation.id)).toEqual({ newOwners: [], changes: [] });
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

describe('whoever types a number', () => {
  test('is told who has it, also one that WhatsApp told later, and makes no double', async () => {
    const store = await openStaffedStore();
    const hidden = await record(store, fromLid(LID, { pushName: 'منى', sentAt: at(0) }));
    await record(store, both(PHONE, LID, 1));
    const holders = await store.findPhoneHolders({ id: null, phones: [PHONE, OTHER] });
    expect(holders).toMatchObject([
      { phone: PHONE, isOwn: false, holders: [{ id: hidden.conversation.customerId, name: 'منى' }] },
      { phone: OTHER, isOwn: false, holders: [] },
    ]);
    const change = { name: 'منى', phones: [PHONE] };
    await expect(store.addCustomer({ change, by: 'agent:1', now: 1 })).rejects.toMatchObject({
      code: 'phone-taken',
    });
    const other = await store.addCustomer({ change: { name: 'علي' }, by: 'agent:1', now: 1 });
    const second = { id: other.id, change: { phones: [PHONE] }, by: 'agent:1', now: 1 };
    await expect(store.saveCustomer(second)).rejects.toMatchObject({ code: 'phone-taken' });
    // A family with one phone; it may then be saved again.
    expect((await store.saveCustomer({ ...second, sharesPhones: true })).phones).toEqual([PHONE]);
    expect((await store.saveCustomer(second)).phones).toEqual([PHONE]);
  });

  test('a typed customer is one with a hidden one whose number comes to light, and nothing is lost', async () => {
    const store = await openStaffedStore();
    const hidden = await record(store, fromLid(LID, { sentAt: at(0) }));
    await store.saveCustomerHealth({
      id: hidden.conversation.customerId,
      change: { allergies: ['سلفا'], notes: 'من قبل' },
      now: 1,
    });
    const change = { name: 'أم أحمد', phones: [PHONE] };
    const typed = await store.addCustomer({ change, by: 'agent:1', now: 1 });
    await store.saveCustomerHealth({
      id: typed.id,
      change: { allergies: ['بنسلين'], notes: 'مكتوب' },
      now: 1,
    });
    const shown = await record(store, both(PHONE, LID, 5));
    expect(shown.conversation).toMatchObject({ id: hidden.conversation.id, customerName: 'أم أحمد' });
    const health = await store.getCustomerHealth({ id: shown.conversation.customerId });
    expect(health.allergies.toSorted()).toEqual(['بنسلين', 'سلفا']);
    expect(health.notes).toContain('من قبل');
    expect(health.notes).toContain('مكتوب');
    await expect(store.getCustomer({ id: typed.id })).rejects.toMatchObject({ code: 'not-found' });
    expect((await store.listConversations({ query: 'أم أحمد', limit: 5 })).items).toHaveLength(1);
  });
});

test('the pharmacy itself is no customer, by no entrance', async () => {
  const store = await openStaffedStore();
  await store.setOwnAccount(OWN);
  const identities = [OWN, { ...OWN, lid: null }, { ...OWN, phone: null }];
  for (const identity of identities) {
    for (const direction of ['incoming', 'outgoing'] as const) {
      const noted = observed({ identity, direction, chatAddress: OWN.lid, sentAt: at(0) });
      await expect(store.recordMessage(noted)).rejects.toMatchObject({ code: 'phone-own' });
    }
    await store.recordGap({ identity, chatAddress: OWN.lid, from: at(0), until: at(1), now: at(2) });
  }
  await record(store, both(PHONE, LID, 0));
  await store.changeNumber({ from: { phone: PHONE, lid: LID }, to: OWN, at: at(5), now: at(5) });
  const change = { name: 'أنا', phones: [OWN.phone] };
  const refused = { code: 'phone-own' };
  await expect(
    store.addCustomer({ change, sharesPhones: true, by: 'agent:1', now: 1 }),
  ).rejects.toMatchObject(refused);
  const mona = await store.addCustomer({ change: { name: 'منى' }, by: 'agent:1', now: 1 });
  await expect(store.saveCustomer({ id: mona.id, change, by: 'agent:1', now: 1 })).rejects.toMatchObject(
    refused,
  );
  const start = { customerId: mona.id, phone: OWN.phone, now: 1 };
  await expect(store.startConversation(start)).rejects.toMatchObject(refused);
  const rows = [row({ phones: [OWN.phone] })];
  expect(await store.previewCustomers({ rows })).toMatchObject({ refused: [{ row: 2, code: 'phone-own' }] });
  const { items } = await store.listConversations({ limit: 10 });
  expect(items).toMatchObject([{ customerPhone: PHONE }]);
  expect((await store.listCustomers({ query: '01555555555', limit: 5 })).items).toEqual([]);
});
