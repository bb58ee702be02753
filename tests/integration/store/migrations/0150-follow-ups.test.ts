import { expect, test } from 'vitest';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { makeDatabaseAtVersion, fillFirstVersion } from '../support/at-version.ts';
import { withDatabase } from '../support/with-database.ts';

test('an older database has nothing that goes later, and a customer waits once for an item', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  const store = await openStore(place);
  expect(await store.listScheduled()).toEqual({ open: [], settled: [] });
  expect(await store.getPace({ now: 1 })).toMatchObject({ waiting: 0, isPaused: false, nextAt: null });
  await store.setUpStaff({ pharmacyName: 'x', name: 'منى', secret: null, now: 1 });
  await store.close();
  withDatabase(place, (database) => {
    database.exec(`INSERT INTO waitlist_items VALUES (1, 'x', 'x', '', NULL, 1, 1)`);
    const add = database.prepare(`INSERT INTO waitlist_entries
      (item_id, contact_id, quantity, added_by, state, settled_at, created_at) VALUES (1, 1, NULL, 1, ?, NULL, 1)`);
    add.run('told');
    add.run('waiting');
    expect(() => add.run('queued')).toThrow(/UNIQUE/);
  });
});
