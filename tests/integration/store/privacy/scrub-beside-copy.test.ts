import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#main/store/database/open-database.ts';
import { writeVerifiedCopy } from '#main/store/database/verified-copy.ts';
import { NEW_DATABASE } from '../../support/new-database.ts';
import { openStore, temporaryPlace, type Place } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';
import { eraseAll } from './erase-all.ts';
import { IDS, seedPerson, TOKEN } from './seed-person.ts';

const NOW = 1_900_000_000_000;

const bytesOf = (place: Place): Buffer =>
  withDatabase(place, (database) => database.serialize(), 'read-only');

async function rowsErased(): Promise<{ place: Place; store: Awaited<ReturnType<typeof openStore>> }> {
  const { databasePath } = temporaryPlace();
  copyFileSync(NEW_DATABASE.databasePath, databasePath);
  const place = { databasePath, key: NEW_DATABASE.key };
  withDatabase(place, seedPerson);
  const store = await openStore(place);
  await store.eraseCustomer({ customerId: IDS.customer, reason: 'person-asked', by: 1, now: NOW });
  for (;;) {
    const step = await store.continueErasures({ now: NOW });
    if (step.kind === 'files') await store.forgetDoomedFiles({ fileIds: step.fileIds, now: NOW });
    if (step.kind === 'scrub' || step.kind === 'nothing') return { place, store };
  }
}

test('while a copy of the database is read nothing is said to be clean, and the copy is whole', async () => {
  const { place, store } = await rowsErased();
  const reader = openDatabase(place.databasePath, place.key, 'read-only');
  // The copy has begun: its snapshot is of before.
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM erasures').get();
  expect(await store.scrub()).toEqual({ isDone: false });
  expect((await store.listErasures())[0]).toMatchObject({ state: 'scrub', doneAt: null });
  expect(reader.pragma('integrity_check', { simple: true })).toBe('ok');
  reader.exec('COMMIT');
  const copy = path.join(path.dirname(place.databasePath), 'copy.db');
  writeVerifiedCopy(reader, place.key, copy);
  reader.close();

  await eraseAll(store, NOW);
  expect((await store.listErasures())[0]).toMatchObject({ state: 'done' });
  await store.close();
  expect(bytesOf(place).includes(TOKEN)).toBe(false);
  // What was copied after the rows went has nobody either: it is written without free pages.
  expect(
    withDatabase(
      { ...place, databasePath: copy },
      (database) => database.prepare('SELECT count(*) FROM messages').pluck().get(),
      'read-only',
    ),
  ).toBe(1);
});

test('a copy and a scrub that begin together end whole, both of them', async () => {
  const { place, store } = await rowsErased();
  const copy = path.join(path.dirname(place.databasePath), 'copy.db');
  const scrubbed = store.scrub();
  const reader = openDatabase(place.databasePath, place.key, 'read-only');
  writeVerifiedCopy(reader, place.key, copy);
  reader.close();
  await scrubbed;
  await eraseAll(store, NOW);
  await store.close();
  expect(bytesOf(place).includes(TOKEN)).toBe(false);
  for (const databasePath of [place.databasePath, copy])
    withDatabase(
      { ...place, databasePath },
      (database) => expect(database.pragma('integrity_check', { simple: true })).toBe('ok'),
      'read-only',
    );
});
