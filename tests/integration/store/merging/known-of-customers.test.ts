import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CustomerChange, CustomerHealth, HealthChange } from '#shared/domain/customers/customer.ts';
import type { Store } from '#main/store/contract/store.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from '../../fuzz/support/runs.ts';
import { openWholeStore } from '../../fuzz/support/whole-store.ts';
import { fromBoth, fromLid, fromPhone, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';

let lastPhone = 0;
const newPhone = (): string => {
  lastPhone += 1;
  return `20100${String(lastPhone).padStart(7, '0')}`;
};

/** Two customers who are one person. */
async function two(store: Store) {
  const [first, second] = [newPhone(), newPhone()];
  const one = (await record(store, fromPhone(first, { sentAt: 1000 }))).conversation;
  const other = (await record(store, fromPhone(second, { sentAt: 2000 }))).conversation;
  return { one, other, first, second };
}

const save = (store: Store, id: number, change: CustomerChange) =>
  store.saveCustomer({ id, change, sharesPhones: true, by: 'agent:1', now: 3000 });

/** All that is known, without when it was written and what the merge itself moves. */
async function known(store: Store, id: number) {
  const { contacts: _, updatedAt: __, tags, ...customer } = await store.getCustomer({ id });
  return { ...customer, tags: tags.map(({ name }) => name), ...(await store.getCustomerHealth({ id })) };
}

const items = fc.uniqueArray(fc.constantFrom('بنسلين', 'aspirin', 'سكر', 'ضغط'), { maxLength: 3 });
const change = fc.record(
  {
    name: fc.constantFrom('منى', 'Ali'),
    address: fc.record({
      text: fc.constantFrom('شارع الهرم', 'Maadi'),
      latitude: fc.constant(null),
      longitude: fc.constant(null),
    }),
    birthDate: fc.constantFrom('1980-02-29', '1990-01-01'),
    language: fc.constantFrom('ar' as const, 'en' as const),
    consent: fc.constantFrom('opted-in' as const, 'opted-out' as const),
    tags: items,
    phones: fc.uniqueArray(fc.constantFrom('201500000001', '201500000002'), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const health: fc.Arbitrary<HealthChange> = fc.record(
  { notes: fc.constantFrom('a', 'b'), allergies: items, medicines: items },
  { requiredKeys: [] },
);

test(
  'whatever is known of two customers: joined nothing is lost, opting out wins, and taken back all is as it was',
  async () => {
    const { store, expectWhole } = await openWholeStore();
    await fc.assert(
      fc.asyncProperty(change, change, health, health, async (c1, c2, h1, h2) => {
        const { one, other } = await two(store);
        await save(store, one.customerId, c1);
        await save(store, other.customerId, c2);
        await store.saveCustomerHealth({ id: one.customerId, change: h1, now: 3000 });
        await store.saveCustomerHealth({ id: other.customerId, change: h2, now: 3000 });
        const before = await Promise.all([one, other].map(({ customerId }) => known(store, customerId)));
        const [into, from] = before as [(typeof before)[0], (typeof before)[0]];

        const { mergeId } = await store.mergeConversations({ id: one.id, otherId: other.id, now: 4000 });
        const joined = await known(store, one.customerId);
        for (const list of ['allergies', 'medicines', 'tags', 'phones'] as const) {
          expect(joined[list].toSorted()).toEqual([...new Set([...into[list], ...from[list]])].toSorted());
        }
        expect(joined.notes).toContain(into.notes);
        expect(joined.notes).toContain(from.notes);
        const states = [into.consent.state, from.consent.state];
        if (states.includes('opted-out')) expect(joined.consent.state).toBe('opted-out');
        expect(joined.birthDate).toBe(into.birthDate ?? from.birthDate);
        expect(joined.address?.text).toBe((into.address ?? from.address)?.text);
        // One of the two is in the list.
        const listed = (await store.listCustomers({ limit: 1000 })).items.map(({ id }) => id);
        expect(listed).toContain(one.customerId);
        expect(listed).not.toContain(other.customerId);

        await store.separateConversations({ mergeId, now: 5000 });
        expect(await known(store, one.customerId)).toEqual(into);
        expect(await known(store, other.customerId)).toEqual(from);
      }),
      fuzzRuns(15),
    );
    await expectWhole();
  },
  FUZZ_TIMEOUT_MS,
);

test('what was changed while they were one stays, and opting out counts for both', async () => {
  const store = await openStore();
  const { one, other } = await two(store);
  const allergic = (id: number, allergies: string[]) =>
    store.saveCustomerHealth({ id, change: { allergies }, now: 3000 });
  await allergic(one.customerId, ['بنسلين']);
  await allergic(other.customerId, ['aspirin']);
  const { mergeId } = await store.mergeConversations({ id: one.id, otherId: other.id, now: 4000 });
  await allergic(one.customerId, ['بنسلين', 'aspirin', 'sulfa']);
  await store.saveCustomer({
    id: one.customerId,
    change: { consent: 'opted-out' },
    by: 'agent:1',
    now: 5000,
  });
  await store.separateConversations({ mergeId, now: 6000 });
  const healthOf = async (id: number): Promise<CustomerHealth> => store.getCustomerHealth({ id });
  expect((await healthOf(one.customerId)).allergies).toEqual(['بنسلين', 'aspirin', 'sulfa']);
  expect((await healthOf(other.customerId)).allergies).toEqual(['aspirin']);
  for (const { customerId } of [one, other]) {
    expect((await store.getCustomer({ id: customerId })).consent).toEqual({
      state: 'opted-out',
      at: 5000,
      by: 'agent:1',
    });
  }
});

test('what is known of a contact that turns out to be another one goes with it, also into a merged conversation', async () => {
  const store = await openStore();
  const { one, other, second } = await two(store);
  await store.mergeConversations({ id: one.id, otherId: other.id, now: 4000 });
  const hidden = (await record(store, fromLid('hidden@lid', { sentAt: 5000 }))).conversation;
  await store.saveCustomerHealth({ id: hidden.customerId, change: { allergies: ['بنسلين'] }, now: 5000 });
  await save(store, hidden.customerId, { tags: ['سكر'], consent: 'opted-out' });
  await record(store, fromBoth({ phone: second, lid: 'hidden@lid' }, { sentAt: 6000 }));
  expect(await known(store, one.customerId)).toMatchObject({
    allergies: ['بنسلين'],
    tags: ['سكر'],
    consent: { state: 'opted-out' },
  });
  await expect(store.getCustomer({ id: hidden.customerId })).rejects.toMatchObject({ code: 'not-found' });
});
