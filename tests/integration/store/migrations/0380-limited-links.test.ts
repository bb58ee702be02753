import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('after the upgrade no link is limited', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 370, () => {});
  const store = await openStore(place);
  expect(store.report).toMatchObject({ opened: 'existing', migratedFrom: 370 });
  expect((await store.getPace({ now: 1 })).limitedUntil).toBeNull();
});
