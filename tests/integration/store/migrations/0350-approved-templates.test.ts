import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a desk of before knows no approved templates, and its messages are none', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  expect(await store.listApprovedTemplates()).toEqual({ templates: [], readAt: null });
  for (const { template } of await store.listOutboxHeads()) expect(template).toBeNull();
});
