import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a desk of before has heard nothing of an account and counted nothing, and can from now on', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  expect(await store.listAccountNotices({ now: 1 })).toEqual([]);
  const [thisMonth] = await store.countMonthlyUse({ now: Date.parse('2026-11-15'), months: 6 });
  expect(thisMonth).toMatchObject({ month: '2026-11', unbilled: 0 });
  const notice = { kind: 'agent', isAnswering: true, at: 1 } as const;
  await store.recordAccountNotice({ notice, now: 1 });
  expect(await store.listAccountNotices({ now: 2 })).toEqual([notice]);
});
