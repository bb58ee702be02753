import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('messages from before can be searched', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, (database) => {
    fillFirstVersion(database);
    // More than one page of the migration.
    const insert = database.prepare(
      `INSERT INTO messages VALUES (?, 1, NULL, 'text', 'chat', ?, NULL, NULL, 'incoming', 'read', ?, NULL, NULL, 1, 1, 1)`,
    );
    for (let id = 10; id < 2510; id += 1) insert.run(id, `طلب رقم ${id}`, `old-${id}`);
  });
  const store = await openStore(place);
  expect(store.report).toEqual({ opened: 'existing', migratedFrom: 10 });
  const found = async (query: string): Promise<number[]> =>
    (await store.searchMessages({ query, limit: 5000 })).items.map(({ id }) => id);
  expect(await found('صيدلية')).toEqual([1]);
  expect(await found('دواء')).toEqual([2]);
  expect(await found('2509')).toEqual([2509]);
  expect(await found('طلب')).toHaveLength(2500);
});
