import { expect, test } from 'vitest';
import { fromPhone, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';

const PHONE = '201012345678';
const by = { by: 'agent:1', now: 1000 };

test('a number that nobody has gets a customer and a conversation, once', async () => {
  const store = await openStore();
  const started = await store.startWithPhone({ phone: PHONE, ...by });
  expect(started).toMatchObject({ customerName: null, customerPhone: PHONE, chatAddress: `${PHONE}@c.us` });
  expect(await store.startWithPhone({ phone: PHONE, ...by })).toEqual(started);
  expect((await store.listCustomers({ limit: 10 })).items).toHaveLength(1);
});

test('a number that somebody has leads to their conversation', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE, { pushName: 'منى' }));
  expect((await store.startWithPhone({ phone: PHONE, ...by })).id).toBe(conversation.id);
  const change = { name: 'سارة', phones: ['201112345678'] };
  const { id: customerId } = await store.addCustomer({ change, ...by });
  expect(await store.startWithPhone({ phone: '201112345678', ...by })).toMatchObject({ customerId });
});

test('the pharmacy’s own number is refused, and nobody is made of it', async () => {
  const store = await openStore();
  await store.setOwnAccount({ phone: PHONE, lid: null });
  await expect(store.startWithPhone({ phone: PHONE, ...by })).rejects.toMatchObject({ code: 'phone-own' });
  expect((await store.listCustomers({ limit: 10 })).items).toEqual([]);
});

test.each(['01012345678', '٠١٠ ١٢٣٤ ٥٦٧٨', '+20 10 12345678', '0020 010 12345678', '010-1234', '1012345678'])(
  'a conversation and a customer are found by their number written as %s',
  async (query) => {
    const store = await openStore();
    const { conversation } = await record(store, fromPhone(PHONE, { pushName: 'منى' }));
    await record(store, fromPhone('201112345679', { pushName: 'سارة' }));
    const chats = await store.listConversations({ query, limit: 10 });
    expect(chats.items.map(({ id }) => id)).toEqual([conversation.id]);
    const customers = await store.listCustomers({ query, limit: 10 });
    expect(customers.items.map(({ name }) => name)).toEqual(['منى']);
  },
);
