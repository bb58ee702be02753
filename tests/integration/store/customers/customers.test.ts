import { expect, test } from 'vitest';
import type { CustomerChange } from '#shared/domain/customers/customer.ts';
import type { CustomerRow } from '#shared/domain/customers/customer-table.ts';
import type { Store } from '#main/store/contract/store.ts';
import { fromBoth, fromLid, fromPhone, PHONE, record } from '../support/observed.ts';
import { tableRow } from '../support/table-row.ts';
import { openStore } from '../support/open-store.ts';
import { saidBy, saidOf, topicsOf } from '../support/said.ts';

const NOW = 1_800_000_000_000;
const BY = 'agent:1';
const OTHER = '201112345678';

const add = async (store: Store, change: CustomerChange) =>
  (await store.addCustomer({ change, sharesPhones: true, by: BY, now: NOW })).id;
const find = async (store: Store, filter: Parameters<Store['listCustomers']>[0]) =>
  (await store.listCustomers(filter)).items.map(({ id }) => id);

test('customers are listed by name page by page, those without one last, and found by name, phone and tag', async () => {
  const store = await openStore();
  const names = ['يوسف', 'أحمد', 'منى', 'Ali', 'إبراهيم'];
  for (const [index, name] of names.entries()) await add(store, { name, phones: [`20100000000${index}`] });
  await record(store, fromPhone(PHONE));
  const seen: (string | null)[] = [];
  let after: { key: string; id: number } | undefined;
  do {
    const page = await store.listCustomers({ limit: 2, after });
    seen.push(...page.items.map(({ name }) => name));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual(['Ali', 'إبراهيم', 'أحمد', 'منى', 'يوسف', null]);

  const [mona] = await find(store, { query: 'مني', limit: 9 });
  expect(mona).toBe(3);
  await store.saveCustomer({ id: 3, change: { tags: ['سُكّر', 'سكر', 'VIP'] }, by: BY, now: NOW });
  expect((await store.getCustomer({ id: 3 })).tags.map(({ name }) => name)).toEqual(['VIP', 'سُكّر']);
  expect(await find(store, { query: 'سكر', limit: 9 })).toEqual([3]);
  expect(await find(store, { query: '0100000000 4', limit: 9 })).toEqual([5]);
  const tags = await store.listTags();
  expect(tags.map(({ name, customers }) => [name, customers])).toEqual([
    ['VIP', 1],
    ['سُكّر', 1],
  ]);
  expect(await find(store, { tagId: tags[0]?.id, limit: 9 })).toEqual([3]);
  await store.saveCustomer({ id: 3, change: { tags: [], consent: 'opted-out' }, by: BY, now: NOW });
  expect(await store.listTags()).toEqual([]);
  expect(await find(store, { optedOut: true, limit: 9 })).toEqual([3]);
});

test('a name of the staff is shown everywhere and never overwritten', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE, { pushName: 'M' }));
  const named = { id: conversation.customerId, change: { name: '  الحاجة منى ' }, by: BY, now: NOW };
  const events = await saidBy(store, () => store.saveCustomer(named));
  expect(saidOf('conversation.changed', events)).toMatchObject([{ customerName: 'الحاجة منى' }]);
  expect(topicsOf(events)).toEqual(['customers']);
  await record(store, fromPhone(PHONE, { pushName: 'Mmm' }));
  expect((await store.listConversations({ query: 'حاجه', limit: 9 })).items).toHaveLength(1);
  expect(await store.getCustomer({ id: conversation.customerId })).toMatchObject({
    name: 'الحاجة منى',
    nameSource: 'staff',
    contacts: [{ phone: PHONE, pushName: 'Mmm', conversationId: conversation.id }],
  });
});

test('who was entered before they wrote is the same customer when they write', async () => {
  const store = await openStore();
  const id = await add(store, { name: 'منى', phones: [PHONE] });
  const { conversation } = await record(store, fromPhone(PHONE, { pushName: 'M' }));
  expect(conversation).toMatchObject({ customerId: id, customerName: 'منى' });
  // Also when WhatsApp hid the number at first.
  const waiting = await add(store, { name: 'علي', phones: [OTHER], tags: ['سكر'] });
  const hidden = (await record(store, fromLid('ali@lid'))).conversation;
  await record(store, fromBoth({ phone: OTHER, lid: 'ali@lid' }));
  expect(await store.getCustomer({ id: hidden.customerId })).toMatchObject({
    name: 'علي',
    tags: [{ name: 'سكر' }],
  });
  await expect(store.getCustomer({ id: waiting })).rejects.toMatchObject({ code: 'not-found' });
  expect(await find(store, { query: 'علي', limit: 9 })).toEqual([hidden.customerId]);
});

test('a conversation is started with a number of the customer that never wrote', async () => {
  const store = await openStore();
  const id = await add(store, { name: 'منى', phones: [PHONE] });
  const started = await store.startConversation({ customerId: id, phone: PHONE, now: NOW });
  expect(started).toMatchObject({ customerId: id, customerName: 'منى', chatAddress: `${PHONE}@c.us` });
  expect(await store.startConversation({ customerId: id, phone: PHONE, now: NOW })).toEqual(started);
  const queued = { conversationId: started.id, clientKey: 'k', text: 'x', sentBy: null, now: NOW };
  await store.enqueueText(queued);
  expect((await store.listOutboxHeads())[0]?.chatAddress).toBe(`${PHONE}@c.us`);
  await expect(store.startConversation({ customerId: id, phone: OTHER, now: NOW })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  expect(await store.getCustomerHistory({ id })).toMatchObject({ incoming: 0, outgoing: 1 });
});

test('who may be the same person is hinted at', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE, { pushName: 'Mona' }));
  const byPhone = await add(store, { name: 'أم أحمد', phones: [OTHER] });
  await record(store, fromPhone('201212345678', { pushName: 'mona' }));
  const { customerId: id } = conversation;
  // The last digits are alike, and the names.
  expect(await store.listLookalikes({ id })).toMatchObject([{ name: 'mona', because: 'name' }]);
  await store.saveCustomer({ id, change: { phones: [OTHER] }, sharesPhones: true, by: BY, now: NOW });
  expect(await store.listLookalikes({ id })).toMatchObject([
    { id: byPhone, because: 'phone' },
    { because: 'name' },
  ]);
  expect(await store.listLookalikes({ id: byPhone })).toMatchObject([{ id, because: 'phone' }]);
});

const row = (change: Partial<CustomerRow>): CustomerRow => tableRow({ phones: [PHONE], ...change });

test('a table adds customers, says what is new of others, and takes nothing away', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE, { pushName: 'M', content: 'إلغاء' }));
  const { customerId: id } = conversation;
  const address = { text: 'شارع الهرم', latitude: null, longitude: null };
  await store.saveCustomer({ id, change: { name: 'منى', address, tags: ['سكر'] }, by: BY, now: NOW });
  await store.saveCustomerHealth({ id, change: { allergies: ['بنسلين'], notes: 'x' }, now: NOW });
  const rows = [
    row({ tags: ['ضغط'], allergies: ['بِنسلين', 'aspirin'], consent: 'opted-in', phones: [PHONE, OTHER] }),
    row({ row: 3, phones: ['201500000001'], name: 'علي', consent: 'opted-in' }),
  ];
  const counts = { added: 1, updated: 1, unchanged: 0, ambiguous: [], refused: [] };
  expect(await store.previewCustomers({ rows })).toEqual(counts);
  expect(await store.importCustomers({ rows, by: BY, now: NOW })).toMatchObject(counts);
  expect(await store.getCustomer({ id })).toMatchObject({
    name: 'منى',
    address,
    consent: { state: 'opted-out', by: 'customer' },
    tags: [{ name: 'سكر' }, { name: 'ضغط' }],
    phones: [OTHER],
  });
  expect(await store.getCustomerHealth({ id })).toEqual({
    notes: 'x',
    allergies: ['بنسلين', 'aspirin'],
    medicines: [],
  });
  expect(await find(store, { query: 'علي', limit: 9 })).toHaveLength(1);
  // A second time it says nothing new.
  expect(await store.previewCustomers({ rows })).toEqual({
    added: 0,
    updated: 0,
    unchanged: 2,
    ambiguous: [],
    refused: [],
  });
});

test('a row whose numbers are two customers’ is told and left out, and the others are taken in', async () => {
  const store = await openStore();
  await add(store, { name: 'منى', phones: [PHONE] });
  await add(store, { name: 'علي', phones: [OTHER] });
  const rows = [row({ phones: ['201500000001'], name: 'new' }), row({ row: 3, phones: [PHONE, OTHER] })];
  expect(await store.previewCustomers({ rows })).toMatchObject({ ambiguous: [3] });
  expect(await store.importCustomers({ rows, by: BY, now: NOW })).toEqual({
    added: 1,
    updated: 0,
    unchanged: 0,
    ambiguous: [3],
    refused: [],
  });
  expect(await find(store, { query: 'new', limit: 9 })).toHaveLength(1);
});

test('ten thousand customers are taken in and given out again', async () => {
  const store = await openStore();
  const rows = Array.from({ length: 10_000 }, (_, index) =>
    row({
      row: index + 2,
      name: `عميل ${index}`,
      phones: [`2010${String(index).padStart(8, '0')}`],
      tags: [`t${index % 9}`],
    }),
  );
  expect(await store.importCustomers({ rows, by: BY, now: NOW })).toMatchObject({ added: 10_000 });
  const read: string[] = [];
  let after = 0;
  for (;;) {
    const page = await store.readCustomers({ after, limit: 4000 });
    if (page.length === 0) break;
    read.push(...page.flatMap(({ phones }) => phones));
    after = page.at(-1)?.id ?? 0;
  }
  expect(read).toEqual(rows.flatMap(({ phones }) => phones));
}, 60_000);
