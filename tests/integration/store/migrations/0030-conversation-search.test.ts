import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { fromLid, record } from '../support/observed.ts';

test('conversations from before can be searched, also after they change', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 20, fillFirstVersion);
  const store = await openStore(place);
  expect(store.report).toEqual({ opened: 'existing', migratedFrom: 20 });
  const found = async (query: string): Promise<number[]> =>
    (await store.listConversations({ query, limit: 10 })).items.map(({ id }) => id);
  expect(await found('احمد')).toEqual([1]);
  expect(await found('5678')).toEqual([1]);
  await record(store, fromLid('99@lid', { pushName: 'هبة' }));
  expect(await found('هبه')).toEqual([2]);
});
