import { expect, test } from 'vitest';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { makeDatabaseAtVersion, fillFirstVersion } from '../support/at-version.ts';

test('a database of before has nothing unfinished', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  const store = await openStore(place);
  expect(await store.listUnfinished({ limit: 5 })).toEqual({ items: [], total: 0 });
  expect(await store.retryUnfinished({ now: 1 })).toEqual({ nextAt: null, failed: [] });
  expect(await store.listDueUnrecorded({ now: 1, limit: 5 })).toEqual({ items: [], nextAt: null });
});
