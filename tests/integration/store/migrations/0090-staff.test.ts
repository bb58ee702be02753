import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a desk that had no staff has none yet, and keeps its messages', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  const store = await openStore(place);
  expect(await store.listAgents()).toEqual([]);
  expect((await store.listMessages({ conversationId: 1, limit: 9 })).items).toHaveLength(2);
});
