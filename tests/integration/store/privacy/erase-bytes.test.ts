import { copyFileSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { PERSON_TABLES } from '#main/store/schema/person-data/person-data.ts';
import { NEW_DATABASE } from '../../support/new-database.ts';
import { openStore, temporaryPlace, type Place } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';
import { eraseAll } from './erase-all.ts';
import { IDS, LID, NOT_SEEDED, PHONE, seedPerson, TOKEN, tokenOf } from './seed-person.ts';

const NOW = 1_900_000_000_000;

function seededPlace(): Place {
  const { databasePath } = temporaryPlace();
  copyFileSync(NEW_DATABASE.databasePath, databasePath);
  const place = { databasePath, key: NEW_DATABASE.key };
  withDatabase(place, seedPerson);
  return place;
}

/** All pages as they are in the file, decrypted, free ones too. */
const bytesOf = (place: Place): Buffer => withDatabase(place, (database) => database.serialize());

const columns = (database: Database): { table: string; column: string; type: string }[] =>
  Object.keys(PERSON_TABLES).flatMap((table) =>
    database
      .prepare<[string], { column: string; type: string }>(
        'SELECT name AS column, type FROM pragma_table_info(?)',
      )
      .all(table)
      .map((each) => ({ table, ...each })),
  );

test('the seed writes a word into every column of text that has something of a person', () => {
  const place = seededPlace();
  const bytes = bytesOf(place);
  const all = withDatabase(place, columns);
  const seeded = all.filter(({ table, column }) => bytes.includes(tokenOf(table, column)));
  // Ids, words of a fixed list and what is not kept as text (an index) have none.
  expect(seeded.length).toBeGreaterThan(95);
  expect(seeded.some(({ table }) => NOT_SEEDED.has(table))).toBe(false);
  expect(bytes.includes(PHONE)).toBe(true);
  expect(bytes.includes(`${TOKEN}leftover`)).toBe(true);
});

test('once somebody is erased, no byte of the database or its log says anything of them', async () => {
  const place = seededPlace();
  const store = await openStore(place);
  const outcome = await store.eraseCustomer({
    customerId: IDS.customer,
    reason: 'person-asked',
    by: 1,
    now: NOW,
  });
  expect(outcome).toMatchObject({ kind: 'begun' });
  await eraseAll(store, NOW);
  expect(await store.scrub()).toEqual({ isDone: true });
  expect(statSync(`${place.databasePath}-wal`).size).toBe(0);
  await store.close();

  const bytes = bytesOf(place);
  const found = withDatabase(place, columns).filter(({ table, column }) =>
    bytes.includes(tokenOf(table, column)),
  );
  expect(found).toEqual([]);
  for (const word of [TOKEN, PHONE, LID.replace('@lid', '')]) expect(bytes.includes(word)).toBe(false);
  withDatabase(place, (database) => {
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    const audit = database.prepare('SELECT action, subject, detail FROM audit ORDER BY id').all();
    expect(audit[0]).toEqual({ action: 'customer.edited', subject: null, detail: '{"erased":true}' });
    expect(audit[1]).toMatchObject({ action: 'customer.erased', subject: null });
  });
});

test('what is said of others stays, without whom was called and quoted in it', async () => {
  const store = await openStore(seededPlace());
  await store.eraseCustomer({ customerId: IDS.customer, reason: 'person-asked', by: 1, now: NOW });
  await eraseAll(store, NOW);
  expect((await store.getMessage({ messageId: IDS.other })).content).toBe('اسأل @… عن الدواء');
  expect((await store.listCustomers({ limit: 10 })).items.map(({ name }) => name)).toEqual(['سمير']);
});
