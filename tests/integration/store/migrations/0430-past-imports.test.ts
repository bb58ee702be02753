import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('after the upgrade nothing counts as imported', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 380, () => {});
  const store = await openStore(place);
  expect(store.report).toMatchObject({ opened: 'existing', migratedFrom: 380 });
  expect(await store.listPastImports()).toEqual([]);
});
