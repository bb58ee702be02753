import { expect, test } from 'vitest';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { withDatabase } from '../support/with-database.ts';

const BEFORE = 540;

test('a database from before comes through, and what is append-only still is', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, BEFORE, (database) => {
    database.exec(
      `INSERT INTO audit (at, action, subject, detail) VALUES (1, 'customer.edited', 'customer:5', '{}')`,
    );
  });
  const store = await openStore(place);
  expect(store.report.migratedFrom).toBe(BEFORE);
  expect(await store.listErasures()).toEqual([]);
  expect((await store.readErased()).keys).toHaveLength(1);
  await store.close();
  withDatabase(place, (database) => {
    expect(() => database.exec('DELETE FROM audit')).toThrow('append-only');
    expect(() => database.exec(`UPDATE audit SET action = 'x'`)).toThrow('append-only');
    database.exec(`INSERT INTO open_doors VALUES ('audit')`);
    expect(() => database.exec(`UPDATE audit SET at = 2`)).toThrow('append-only');
    database.exec(`UPDATE audit SET subject = NULL, detail = '{"erased":true}'`);
    database.exec('DELETE FROM open_doors');
    expect(() => database.exec('DELETE FROM audit')).toThrow('append-only');
  });
});
