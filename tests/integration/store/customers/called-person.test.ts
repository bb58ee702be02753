import { expect, test } from 'vitest';
import { fromLid, fromPhone, record } from '../support/observed.ts';
import { openStaffedStore } from '../support/staffed.ts';

const LID = '184467440737095@lid';
const OTHER = '201112345678';
const ID = '184467440737095';

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
  expect(await store.findCalledPerson({ id: '1234567890123' })).toEqual({ isOwn: false, customer: null });
});

test('the pharmacy is called by both of its names', async () => {
  const store = await openStaffedStore();
  await store.setOwnAccount({ phone: '201000000000', lid: LID });
  for (const id of [ID, '201000000000']) {
    expect(await store.findCalledPerson({ id })).toEqual({ isOwn: true, customer: null });
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
