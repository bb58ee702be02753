import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('customers of before keep their names, and nothing is known of how they look', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  const [conversation] = (await store.listConversations({ limit: 5 })).items;
  const customer = await store.getCustomer({ id: conversation?.customerId ?? 0 });
  expect(customer.nameSource).toBe('staff');
  expect(customer.contacts).toMatchObject([{ phoneBookName: null }]);
  expect(await store.listPictures()).toEqual([]);
});
