import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

const DAY_MS = 86_400_000;

test('a desk from before sees from a day before its first message, and keeps its point', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, (database) => {
    fillFirstVersion(database);
    database.exec(`UPDATE messages SET created_at = ${5 * DAY_MS} + id`);
  });
  const store = await openStore(place);
  expect(await store.getSeesFrom()).toBe(4 * DAY_MS + 1);
  expect(await store.getCatchUp()).toEqual({ caughtUpTo: 2000, gaps: [] });
});

test('an empty one does not know yet, and learns it with its first link', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 160, () => {});
  const store = await openStore(place);
  expect(await store.getSeesFrom()).toBeNull();
  await store.setCaughtUpTo({ at: 2000, seesFrom: 1000 });
  await store.setCaughtUpTo({ at: 3000, seesFrom: 2000 });
  expect(await store.getSeesFrom()).toBe(1000);
});
