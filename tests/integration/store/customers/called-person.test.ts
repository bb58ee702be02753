import { describe, expect, test } from 'vitest';
import type { Called } from '#shared/domain/messages/called.ts';
import { fromBoth, fromLid, fromPhone, record, recordAgain } from '../support/observed.ts';
import { openStaffedStore } from '../support/staffed.ts';

const LID = '184467440737095@lid';
const OTHER = '201112345678';
const ID = '184467440737095';
const NOBODY = { customer: null, name: null, phone: null };

test('whom a message calls by an id is who has it, then who has it as a number, and else nobody', async () => {
  const store = await openStaffedStore();
  const mona = await record(store, fromLid(LID, { pushName: 'منى' }));
  const ali = await record(store, fromPhone(OTHER, { pushName: 'علي' }));
  expect(await store.findCalledPerson({ id: ID })).toMatchObject({
    isOwn: false,
    customer: { name: 'منى', phone: null, conversationId: mona.conversation.id },
  });
  expect(await store.findCalledPerson({ id: OTHER })).toMatchObject({
    customer: { name: 'علي', conversationId: ali.conversation.id },
  });
  expect(await store.findCalledPerson({ id: '1234567890123' })).toEqual({
    ...NOBODY,
    isOwn: false,
  });
});

test('the pharmacy is called by both of its names', async () => {
  const store = await openStaffedStore();
  await store.setOwnAccount({ phone: '201000000000', lid: LID });
  for (const id of [ID, '201000000000']) {
    expect(await store.findCalledPerson({ id })).toEqual({ ...NOBODY, isOwn: true });
  }
});

test('a digit id that is one person’s privacy id and another’s number is the id’s', async () => {
  const store = await openStaffedStore();
  const hidden = await record(store, fromLid(`${OTHER}@lid`, { pushName: 'منى' }));
  await record(store, fromPhone(OTHER, { pushName: 'علي' }));
  expect((await store.findCalledPerson({ id: OTHER })).customer?.id).toBe(hidden.conversation.customerId);
});

test('a number that a family shares names nobody of them', async () => {
  const store = await openStaffedStore();
  const family = { phones: ['201223456789'] };
  await store.addCustomer({ change: { name: 'منى', ...family }, by: 'agent:1', now: 1 });
  await store.addCustomer({ change: { name: 'علي', ...family }, sharesPhones: true, by: 'agent:1', now: 2 });
  expect((await store.findCalledPerson({ id: '201223456789' })).customer).toBeNull();
});

const calls = (change: Partial<Called>): { called: Called[] } => ({
  called: [{ digits: ID, phone: null, lid: LID, phoneBookName: null, ...change }],
});
const text = { content: `سلمي على @${ID}` };

describe('what WhatsApp tells beside the text', () => {
  test('names who is known by their number alone, and by whatever name staff give them later', async () => {
    const store = await openStaffedStore();
    const ali = await record(store, fromPhone(OTHER, { pushName: 'علي' }));
    expect((await store.findCalledPerson({ id: ID })).customer).toBeNull();
    const { message } = await record(
      store,
      fromPhone('201012345678', { ...text, ...calls({ phone: OTHER }) }),
    );
    const asked = { id: ID, messageId: message.id };
    expect(await store.findCalledPerson(asked)).toMatchObject({ customer: { name: 'علي' } });
    const { customerId: id } = ali.conversation;
    await store.saveCustomer({ id, change: { name: 'د. علي' }, by: 'agent:1', now: 5 });
    expect(await store.findCalledPerson(asked)).toMatchObject({ customer: { id, name: 'د. علي' } });
    // The chat list, a quote and another message that tells nothing say the same of an id.
    expect(await store.findCalledPerson({ id: ID })).toMatchObject({ customer: { id } });
  });

  test('stays who it was when their number is somebody else’s later', async () => {
    const store = await openStaffedStore();
    const ali = await record(
      store,
      fromBoth({ phone: OTHER, lid: '777777777777@lid' }, { pushName: 'علي', sentAt: 1_700_000_000_000 }),
    );
    const asNumber = { digits: OTHER, phone: OTHER, lid: null, phoneBookName: null };
    const { message } = await record(store, fromPhone('201012345678', { called: [asNumber] }));
    const sara = await record(
      store,
      fromBoth({ phone: OTHER, lid: '888888888888@lid' }, { pushName: 'سارة', sentAt: 1_800_000_000_000 }),
    );
    expect(sara.conversation.customerId).not.toBe(ali.conversation.customerId);
    const said = await store.findCalledPerson({ id: OTHER, messageId: message.id });
    expect(said.customer?.id).toBe(ali.conversation.customerId);
    expect((await store.findCalledPerson({ id: OTHER })).customer?.id).toBe(sara.conversation.customerId);
  });

  test('goes along when two names turn out to be one person’s', async () => {
    const store = await openStaffedStore();
    await record(store, fromPhone(OTHER, { pushName: 'علي' }));
    await record(store, fromLid(LID, { pushName: 'أبو أحمد' }));
    const { message } = await record(store, fromPhone('201012345678', { ...text, ...calls({}) }));
    const both = await record(store, fromBoth({ phone: OTHER, lid: LID }, { pushName: 'علي' }));
    const said = await store.findCalledPerson({ id: ID, messageId: message.id });
    expect(said.customer?.id).toBe(both.conversation.customerId);
  });

  test('says the phone’s own name and the number of who is no customer, and nothing of whom nobody knows', async () => {
    const store = await openStaffedStore();
    const { message } = await record(
      store,
      fromPhone('201012345678', { ...text, ...calls({ phone: OTHER, phoneBookName: 'مندوب إيفا' }) }),
    );
    const asked = { id: ID, messageId: message.id };
    const told = { isOwn: false, customer: null, name: 'مندوب إيفا', phone: OTHER };
    expect(await store.findCalledPerson(asked)).toEqual(told);
    const { message: other } = await record(store, fromPhone('201012345678', { called: undefined }));
    const nobody = { id: '1234567890123', messageId: other.id };
    expect(await store.findCalledPerson(nobody)).toEqual({ ...NOBODY, isOwn: false });
  });

  test('is the pharmacy itself by either of its names', async () => {
    const store = await openStaffedStore();
    await store.setOwnAccount({ phone: '201000000000', lid: null });
    const { message } = await record(
      store,
      fromPhone(OTHER, { ...text, ...calls({ phone: '201000000000' }) }),
    );
    expect(await store.findCalledPerson({ id: ID, messageId: message.id })).toEqual({
      ...NOBODY,
      isOwn: true,
    });
  });

  test('is kept when it comes with a second telling or with an edit', async () => {
    const store = await openStaffedStore();
    const ali = await record(store, fromPhone(OTHER, { pushName: 'علي' }));
    const observed = fromPhone('201012345678', { ...text });
    await record(store, observed);
    const customerId = ali.conversation.customerId;
    const messageId = await recordAgain(store, { ...observed, ...calls({ phone: OTHER }) });
    expect((await store.findCalledPerson({ id: ID, messageId })).customer?.id).toBe(customerId);

    const edited = fromPhone('201012345678', {});
    const { message } = await record(store, edited);
    const other = { digits: '5550001112223', phone: OTHER, lid: '5550001112223@lid', phoneBookName: null };
    const change = {
      kind: 'edited',
      text: 'و@5550001112223',
      called: [other],
      at: edited.sentAt + 1000,
    } as const;
    const { identity, chatAddress, direction, waMessageId } = edited;
    const key = { identity, chatAddress, direction, waMessageId };
    await store.changeMessage({ message: key, change, now: edited.sentAt + 1000 });
    const asked = { id: other.digits, messageId: message.id };
    expect((await store.findCalledPerson(asked)).customer?.id).toBe(customerId);
  });
});
