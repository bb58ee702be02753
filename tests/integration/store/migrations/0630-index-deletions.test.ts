import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { fromPhone, record } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

const BEFORE = 620;

test('the index of a database from before is put together by deletions no more, and still finds', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, BEFORE, (database) => {
    expect(configOf(database)).toBeUndefined();
  });
  const store = await openStore(place);
  expect(store.report.migratedFrom).toBe(BEFORE);
  await record(store, fromPhone('201012345678', { content: 'عندكم بنادول؟' }));
  expect((await store.searchMessages({ query: 'بنادول', limit: 5 })).items).toHaveLength(1);
  await store.close();
  withDatabase(place, (database) => expect(configOf(database)).toBe(0));
});

const configOf = (database: Parameters<Parameters<typeof withDatabase>[1]>[0]): unknown =>
  database.prepare(`SELECT v FROM message_search_config WHERE k = 'deletemerge'`).pluck().get();
