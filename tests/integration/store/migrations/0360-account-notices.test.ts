import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a desk of before has heard nothing of an account, and can from now on', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  expect(await store.listAccountNotices({ now: 1 })).toEqual([]);
  const notice = { kind: 'agent', isAnswering: true, at: 1 } as const;
  await store.recordAccountNotice({ notice, now: 1 });
  expect(await store.listAccountNotices({ now: 2 })).toEqual([notice]);
});
