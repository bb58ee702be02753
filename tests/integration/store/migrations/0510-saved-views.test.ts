import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('after the upgrade nobody has a saved view, and nothing is chosen', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 500, () => {});
  const store = await openStore(place);
  expect(store.report).toMatchObject({ opened: 'existing', migratedFrom: 500 });
  await store.setUpStaff({ pharmacyName: 'x', name: 'x', secret: null, now: 1 });
  expect(await store.listViews({ by: 1 })).toEqual({ views: [], last: null });
});
