import { hash, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createStore } from '#main/store/client/create-store.ts';
import { DatabaseOpenError } from '#main/store/database/open-error.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import type { Place } from './support/open-store.ts';
import { openStore, temporaryPlace } from './support/open-store.ts';
import { observed, record } from './support/observed.ts';
import { withDatabase } from './support/with-database.ts';
import { STORE_WORKER } from '../support/workers.ts';

/** Opens what cannot be opened. @returns why. */
async function problemOf(place: Place): Promise<string> {
  const fatal: Error[] = [];
  try {
    const store = await createStore({
      ...place,
      workerPath: STORE_WORKER,
      onEvents: () => {},
      onFatal: (error) => fatal.push(error),
    });
    await store.close();
  } catch (error) {
    expect(error).toBeInstanceOf(DatabaseOpenError);
    expect(fatal).toEqual([]);
    if (error instanceof DatabaseOpenError) return error.problem;
  }
  return 'none';
}

/** A hash of every file in the database's folder; empty files and the shared-memory cache do not count. */
function filesOf({ databasePath }: Place): Record<string, string> {
  const folder = dirname(databasePath);
  const files = readdirSync(folder)
    .filter((name) => !name.endsWith('-shm'))
    .map((name) => [name, readFileSync(join(folder, name))] as const)
    .filter(([, bytes]) => bytes.length > 0);
  return Object.fromEntries(files.map(([name, bytes]) => [name, hash('sha256', bytes)]));
}

async function placeWithMessage(): Promise<Place> {
  const place = temporaryPlace();
  const store = await openStore(place);
  await record(store, observed());
  await store.close();
  return place;
}

describe('opening', () => {
  test('makes a database where there is none, and opens it again', async () => {
    const place = temporaryPlace();
    const store = await openStore(place);
    expect(store.report).toEqual({ opened: 'created', migratedFrom: null });
    const { conversation } = await record(store, observed());
    await store.close();
    expect(readdirSync(dirname(place.databasePath))).toEqual(['rosheta.db']);

    const again = await openStore(place);
    expect(again.report).toEqual({ opened: 'existing', migratedFrom: null });
    expect(await again.getConversation(conversation.id)).toEqual(conversation);
  });

  test('a crash while the database was being made leaves nothing in the way', async () => {
    const place = temporaryPlace();
    writeFileSync(`${place.databasePath}.unfinished`, randomBytes(8192));
    writeFileSync(`${place.databasePath}.unfinished-wal`, randomBytes(8192));
    await openStore(place);
    expect(existsSync(`${place.databasePath}.unfinished`)).toBe(false);
  });

  test('with the wrong key is refused, and no byte is changed', async () => {
    const place = await placeWithMessage();
    const before = filesOf(place);
    expect(await problemOf({ ...place, key: randomBytes(32) })).toBe('wrong-key');
    expect(filesOf(place)).toEqual(before);
  });

  test('with the wrong key is refused also after a crash, when messages are only in the write-ahead log', async () => {
    const place = temporaryPlace();
    const store = await openStore(place);
    const { conversation } = await record(store, observed());
    // What a crash would leave: copies of the files while they are open.
    const crashed = temporaryPlace();
    for (const suffix of ['', '-wal']) {
      copyFileSync(`${place.databasePath}${suffix}`, `${crashed.databasePath}${suffix}`);
    }
    const before = filesOf(crashed);
    expect(Object.keys(before)).toEqual(['rosheta.db', 'rosheta.db-wal']);

    expect(await problemOf(crashed)).toBe('wrong-key');
    expect(filesOf(crashed)).toEqual(before);
    const recovered = await openStore({ ...crashed, key: place.key });
    expect(await recovered.getConversation(conversation.id)).toEqual(conversation);
  });

  test.each([0, 1, 31, 33])('a key of %i bytes is refused', async (length) => {
    const place = await placeWithMessage();
    const before = filesOf(place);
    expect(await problemOf({ ...place, key: randomBytes(length) })).toBe('unreachable');
    expect(filesOf(place)).toEqual(before);
  });

  test('a file that is no database is refused and left alone', async () => {
    const place = temporaryPlace();
    writeFileSync(place.databasePath, randomBytes(20_000));
    const before = filesOf(place);
    expect(await problemOf(place)).toBe('wrong-key');
    expect(filesOf(place)).toEqual(before);
  });

  test('a file without content is refused and left alone', async () => {
    const place = temporaryPlace();
    writeFileSync(place.databasePath, '');
    expect(await problemOf(place)).toBe('corrupted');
    expect(readFileSync(place.databasePath)).toHaveLength(0);
  });

  test('a write-ahead log without its database is refused and left alone', async () => {
    const place = temporaryPlace();
    writeFileSync(`${place.databasePath}-wal`, 'the last messages');
    expect(await problemOf(place)).toBe('corrupted');
    expect(existsSync(place.databasePath)).toBe(false);
    expect(readFileSync(`${place.databasePath}-wal`, 'utf8')).toBe('the last messages');
  });

  test('a database of a newer version is refused and left alone', async () => {
    const place = await placeWithMessage();
    withDatabase(place, (database) => database.pragma('user_version = 99990'));
    const before = filesOf(place);
    expect(await problemOf(place)).toBe('newer-version');
    expect(filesOf(place)).toEqual(before);
  });

  test('a folder that is not there is unreachable', async () => {
    const place = temporaryPlace();
    expect(await problemOf({ ...place, databasePath: `${place.databasePath}/missing/rosheta.db` })).toBe(
      'unreachable',
    );
  });

  test('a file damaged behind its first page is refused and left alone', async () => {
    const place = await placeWithMessage();
    const bytes = readFileSync(place.databasePath);
    bytes.fill(0xaa, 4096);
    writeFileSync(place.databasePath, bytes);
    const before = filesOf(place);
    expect(await problemOf(place)).toBe('corrupted');
    expect(filesOf(place)).toEqual(before);
  });
});

describe('closing', () => {
  test('answers what was asked before', async () => {
    const store = await openStore();
    const recording = [store.recordMessage(observed()), store.recordMessage(observed())];
    const counting = store.countUnread();
    await store.close();
    expect(await Promise.all(recording)).toMatchObject([{ kind: 'recorded' }, { kind: 'recorded' }]);
    expect(await counting).toBe(2);
  });

  test('twice is once, and then every call says that the store is gone', async () => {
    const store = await openStore();
    await Promise.all([store.close(), store.close()]);
    await expect(store.countUnread()).rejects.toMatchObject({ code: 'database-unavailable' });
  });

  test('moves the write-ahead log into the file', async () => {
    const place = await placeWithMessage();
    expect(readdirSync(dirname(place.databasePath))).toEqual(['rosheta.db']);
  });
});

test('a worker that is not there is reported once, by the promise', async () => {
  const fatal: Error[] = [];
  const place = temporaryPlace();
  const opening = createStore({
    ...place,
    workerPath: '/nowhere/worker.ts',
    onEvents: () => {},
    onFatal: (error) => fatal.push(error),
  });
  await expect(opening).rejects.toMatchObject({ code: 'database-unavailable' });
  expect(fatal).toEqual([]);
});

test('each commit is forced to the disk, in a database that has just been made, upgraded or found', () => {
  const place = temporaryPlace();
  const open = (migrations: typeof MIGRATIONS): unknown => {
    const { database } = prepareDatabase(place.databasePath, place.key, migrations);
    try {
      return database.pragma('synchronous', { simple: true });
    } finally {
      database.close();
    }
  };
  // 2 is FULL.
  expect(open(MIGRATIONS.slice(0, -1))).toBe(2);
  expect(open(MIGRATIONS)).toBe(2);
  expect(open(MIGRATIONS)).toBe(2);
});
