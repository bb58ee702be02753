import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a desk from before goes on from the last message it has', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  expect(await store.getCatchUp()).toEqual({ caughtUpTo: 2000, gaps: [] });
});

test('an empty one has everything still before it', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 50, () => {});
  const store = await openStore(place);
  expect(await store.getCatchUp()).toEqual({ caughtUpTo: null, gaps: [] });
});
