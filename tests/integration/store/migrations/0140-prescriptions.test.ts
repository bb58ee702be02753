import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

test('an older database has no prescriptions yet, and the tables refuse what one must never be', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  const store = await openStore(place);
  expect(await store.countPrescriptions()).toEqual({
    waiting: 0,
    unreadable: 0,
    read: 0,
    priced: 0,
    ready: 0,
  });
  await store.close();
  withDatabase(place, (database) => {
    database.exec(`INSERT INTO agents (id, name, role, created_at, updated_at)
      VALUES (1, 'a', 'admin', 1, 1)`);
    const add = database.prepare(`INSERT INTO prescriptions
      (contact_id, status, status_at, total, read_by, checked_by, created_at, updated_at)
      VALUES (1, ?, 1, ?, 1, ?, 1, 1)`);
    const { lastInsertRowid: id } = add.run('priced', 500, null);
    expect(() => add.run('ready', null, null)).toThrow(/CHECK/);
    expect(() => add.run('priced', 500, 1)).toThrow(/CHECK/);
    expect(() => add.run('cancelled', null, null)).toThrow(/CHECK/);
    const photo = database.prepare(
      `INSERT INTO prescription_photos (message_id, prescription_id, round, position) VALUES (2, ?, 1, 0)`,
    );
    photo.run(id);
    expect(() => photo.run(id)).toThrow(/UNIQUE/);
    database
      .prepare(
        `INSERT INTO prescription_events (prescription_id, at, by, change) VALUES (?, 1, 'agent:1', '{}')`,
      )
      .run(id);
    expect(() => database.exec(`UPDATE prescription_events SET at = 2`)).toThrow(/append-only/);
    expect(() => database.exec(`DELETE FROM prescription_events`)).toThrow(/append-only/);
  });
});
