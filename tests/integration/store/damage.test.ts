import { closeSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkStore } from '#main/store/client/check-store.ts';
import { createStore } from '#main/store/client/create-store.ts';
import type { Store } from '#main/store/contract/store.ts';
import { DatabaseOpenError } from '#main/store/database/open-error.ts';
import { findDamage } from '#main/store/database/find-damage.ts';
import { openStore, placeWithDatabase, type Place } from './support/open-store.ts';
import { fromPhone, observed, record } from './support/observed.ts';
import { withDatabase } from './support/with-database.ts';
import { STORE_WORKER } from '../support/workers.ts';

const PAGE = 4096;
const CUSTOMERS = 40;

/** A database of some hundred pages, closed: all of it is in one file. */
async function filledPlace(): Promise<Place> {
  const place = placeWithDatabase();
  const store = await openStore(place);
  for (let index = 0; index < CUSTOMERS; index += 1) {
    await record(
      store,
      fromPhone(`2010000000${10 + index}`, { content: `دواء ${index} ${'س'.repeat(900)}` }),
    );
  }
  await store.close();
  return place;
}

/** A store whose end is expected, with what it said when it could not go on. */
async function openDoomed(place: Place): Promise<{ store: Store; fatal: Error[] }> {
  const fatal: Error[] = [];
  const store = await createStore({
    ...place,
    workerPath: STORE_WORKER,
    onEvents: () => {},
    onFatal: (error) => fatal.push(error),
  });
  onTestFinished(() => store.close().catch(() => {}));
  return { store, fatal };
}

/** Writes nonsense over pages of a file, numbered from 1 as SQLite does, without letting go of the rest. */
function overwrite(file: string, pages: readonly number[]): void {
  const handle = openSync(file, 'r+');
  for (const page of pages) writeSync(handle, Buffer.alloc(PAGE, 0xaa), 0, PAGE, (page - 1) * PAGE);
  closeSync(handle);
}

/** The first page of a table or an index. */
const rootOf = (place: Place, name: string): number =>
  withDatabase(
    place,
    (database) =>
      Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name)),
    'read-only',
  );

const everyThirdPage = ({ databasePath }: Place): number[] =>
  Array.from({ length: Math.floor(statSync(databasePath).size / PAGE / 3) }, (_, index) => 3 * (index + 1));

const check = (place: Place) => checkStore({ ...place, workerPath: STORE_WORKER }).found;

describe('a database that is damaged while it is open', () => {
  test('says so once, answers no call with a mistake of ours, and writes nothing more', async () => {
    const place = await filledPlace();
    const { store, fatal } = await openDoomed(place);
    overwrite(place.databasePath, everyThirdPage(place));
    await expect(store.listConversations({ limit: 50 })).rejects.toMatchObject({ problem: 'corrupted' });
    expect(fatal).toHaveLength(1);
    expect(fatal[0]).toBeInstanceOf(DatabaseOpenError);

    const before = readFileSync(place.databasePath);
    await expect(store.recordMessage(observed())).rejects.toMatchObject({ code: 'database-unavailable' });
    await expect(store.updateSettings({ theme: 'dark' })).rejects.toMatchObject({
      code: 'database-unavailable',
    });
    expect(readFileSync(place.databasePath).equals(before)).toBe(true);
    expect(statSync(`${place.databasePath}-wal`).size).toBe(0);
    expect(fatal).toHaveLength(1);
  });

  test('is told from a mistake of ours also when one index is what is damaged', async () => {
    const place = await filledPlace();
    const page = rootOf(place, 'conversations_newest');
    const { store, fatal } = await openDoomed(place);
    overwrite(place.databasePath, [page]);
    await expect(store.listConversations({ limit: 5 })).rejects.toMatchObject({
      code: 'database-unavailable',
      problem: 'corrupted',
    });
    expect(fatal).toHaveLength(1);
    // Who reads on may see what is whole.
    expect(await store.getSettings()).toBeDefined();
  });

  test('is refused by the next opening, and left alone', async () => {
    const place = await filledPlace();
    overwrite(place.databasePath, [rootOf(place, 'conversations_newest')]);
    const before = readFileSync(place.databasePath);
    await expect(openDoomed(place)).rejects.toMatchObject({ problem: 'corrupted' });
    expect(readFileSync(place.databasePath).equals(before)).toBe(true);
  });
});

describe('the check beside the open store', () => {
  test.each(['sqlite_schema', 'messages', 'conversations_newest', 'message_search_data', 'contacts'])(
    'finds one damaged page of %s',
    async (name) => {
      const place = await filledPlace();
      const page = name === 'sqlite_schema' ? 1 : rootOf(place, name);
      expect(page).toBeGreaterThan(0);
      await openDoomed(place);
      overwrite(place.databasePath, [page]);
      expect(await check(place)).toBe(name === 'sqlite_schema' ? 'wrong-key' : 'corrupted');
    },
  );

  test('finds a file that lost its end', async () => {
    const place = await filledPlace();
    truncateSync(place.databasePath, statSync(place.databasePath).size - 20 * PAGE);
    expect(await check(place)).toBe('corrupted');
    await expect(openDoomed(place)).rejects.toMatchObject({ problem: 'corrupted' });
  });

  test('finds a damaged write-ahead log', async () => {
    const place = await filledPlace();
    const { store } = await openDoomed(place);
    await store.recordMessage(observed());
    const log = `${place.databasePath}-wal`;
    const pages = Math.floor(statSync(log).size / PAGE);
    overwrite(
      log,
      Array.from({ length: pages - 1 }, (_, index) => index + 2),
    );
    expect(await check(place)).not.toBeNull();
  });

  test('finds nothing in a database that is being written to, and holds up no call', async () => {
    const place = await filledPlace();
    const store = await openStore(place);
    const writing = Array.from({ length: 50 }, () => store.recordMessage(observed()));
    expect(await check(place)).toBeNull();
    expect((await Promise.all(writing)).every(({ kind }) => kind === 'recorded')).toBe(true);
    expect(await check(place)).toBeNull();
  });

  test('rests after each table, longer than it worked', async () => {
    const place = await filledPlace();
    let rested = 0;
    const began = performance.now();
    findDamage(place.databasePath, place.key, (ms) => (rested += ms));
    expect(rested).toBeGreaterThan(performance.now() - began);
  });

  test('can be stopped at any moment', async () => {
    const place = await filledPlace();
    const running = checkStore({ ...place, workerPath: STORE_WORKER });
    await running.stop();
    expect(await running.found).toBeNull();
  });
});
