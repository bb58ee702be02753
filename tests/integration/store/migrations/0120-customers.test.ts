import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('customers from before are listed by name and found, and nothing is known of them', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  const store = await openStore(place);
  const { items } = await store.listCustomers({ limit: 10 });
  expect(items.map(({ id, name, conversationId }) => [id, name, conversationId])).toEqual([
    [1, 'أحمد عبد الله', 1],
    [2, null, 2],
  ]);
  for (const query of ['احمد', 'عبدالله', '01012345678']) {
    expect((await store.listCustomers({ query, limit: 10 })).items.map(({ id }) => id)).toEqual([1]);
  }
  expect(await store.getCustomer({ id: 1 })).toMatchObject({
    address: null,
    suggestedAddress: null,
    birthDate: null,
    language: null,
    consent: { state: 'unknown', at: null, by: null },
    tags: [],
    phones: [],
  });
  expect(await store.getCustomerHealth({ id: 1 })).toEqual({ notes: '', allergies: [], medicines: [] });
});
