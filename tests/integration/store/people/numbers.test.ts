import { describe, expect, test } from 'vitest';
import { fromLid, LID, observed, PHONE, record } from '../support/observed.ts';
import { openStaffedStore } from '../support/staffed.ts';

import { OWN, OTHER, at, both } from './numbered.ts';
import { tableRow } from '../support/table-row.ts';

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
  const rows = [tableRow({ phones: [OWN.phone] })];
  expect(await store.previewCustomers({ rows })).toMatchObject({ refused: [{ row: 2, code: 'phone-own' }] });
  const { items } = await store.listConversations({ limit: 10 });
  expect(items).toMatchObject([{ customerPhone: PHONE }]);
  expect((await store.listCustomers({ query: '01555555555', limit: 5 })).items).toEqual([]);
});
