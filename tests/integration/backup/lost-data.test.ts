import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findUnusableCopies } from '#main/backup/check-copies.ts';
import { backupName } from '#main/backup/copies.ts';
import { putEverythingAside, refuseIfLost } from '#main/backup/lost-data.ts';
import type { DataPlace } from '#main/backup/place.ts';
import { restoreReason } from '#main/backup/restorer.ts';
import { findProblem } from '#main/store/client/inspect-store.ts';
import { createStore } from '#main/store/client/create-store.ts';
import { DatabaseOpenError } from '#main/store/database/open-error.ts';
import { withDatabase } from '../store/support/with-database.ts';
import { ALLOWED, deskWithMessage, emptyDesk, textsIn, type DeskData } from './support/data-place.ts';
import { STORE_WORKER } from '../support/workers.ts';
import { NOW, keepBackup, damage } from './support/copies.ts';

describe('what leads to the restore screen', () => {
  test('a database that is gone while its backups are there', async () => {
    const desk = await deskWithMessage('قبل');
    keepBackup(desk);
    expect(() => refuseIfLost(desk.place)).not.toThrow();
    rmSync(desk.place.database);
    expect(() => refuseIfLost(desk.place)).toThrow(DatabaseOpenError);
    expect(() => refuseIfLost(emptyPlace())).not.toThrow();
  });

  test.each(['the key', 'files of messages', 'the WhatsApp link', 'a recording', 'a backup'])(
    'a database that is gone while only this is there: %s',
    (left) => {
      const place = emptyPlace();
      leave(place, left);
      expect(() => refuseIfLost(place)).toThrow(expect.objectContaining({ problem: 'missing' }));
      expect(readdirSync(place.userData)).not.toContain('rosheta.db.unfinished');
    },
  );

  test('a first start that was cut off after its key was made is none of these', () => {
    const { place } = emptyDesk();
    rmSync(place.databaseKey);
    refuseIfLost(place);
    leave(place, 'the key');
    expect(() => refuseIfLost(place)).not.toThrow();
    leave(place, 'files of messages');
    expect(() => refuseIfLost(place)).toThrow(DatabaseOpenError);
  });

  test('a damaged one and one of a newer version, each with its reason', async () => {
    const desk = await deskWithMessage('قبل');
    withDatabase(desk.store, (database) => database.pragma('user_version = 99990'));
    expect(await reasonFor(desk)).toBe('newer-version');
    damage(desk);
    expect(await reasonFor(desk)).toBe('unreadable');
  });
});

test('of the copies, those that are damaged themselves are known, down to the newest whole one', async () => {
  const desk = await deskWithMessage('قبل');
  for (const day of [0, 1, 2, 3]) keepBackup(desk, NOW + day * 86_400_000);
  const [first, second, third] = readdirSync(desk.place.backups).toSorted().toReversed();
  for (const name of [first, second]) {
    const file = path.join(desk.place.backups, name ?? '');
    writeFileSync(file, readFileSync(file).fill(0xaa, 8192, 16_384));
  }
  const unusable = await findUnusableCopies(desk.place, (databasePath) =>
    findProblem({ workerPath: STORE_WORKER, databasePath, key: desk.store.key }),
  );
  expect([...unusable]).toEqual([first, second]);
  expect(third).toBeDefined();
});

describe('to begin anew', () => {
  test('puts everything aside, deletes nothing, and lets an empty database be made', async () => {
    const desk = await deskWithMessage('قديمة');
    const { place } = desk;
    keepBackup(desk);
    for (const left of ['files of messages', 'the WhatsApp link', 'a recording']) leave(place, left);
    const key = readFileSync(place.databaseKey, 'utf8');
    const files = readdirSync(place.userData, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length;
    putEverythingAside(place, NOW);
    expect(() => refuseIfLost(place)).not.toThrow();
    const names = readdirSync(place.userData);
    const aside = names.find((name) => name.startsWith('rosheta.db.replaced-')) ?? '';
    expect(await textsIn({ ...desk.store, databasePath: path.join(place.userData, aside) })).toEqual([
      'قديمة',
    ]);
    const keptKey = names.find((name) => name.startsWith('database-key.json.replaced-')) ?? '';
    expect(readFileSync(path.join(place.userData, keptKey), 'utf8')).toBe(key);
    const after = readdirSync(place.userData, { recursive: true, withFileTypes: true });
    // And the one that says that a database is being made.
    expect(after.filter((entry) => entry.isFile())).toHaveLength(files + 1);
    expect(await textsIn(desk.store)).toEqual([]);
  });

  test('and who goes back has everything again, the recordings too', async () => {
    const desk = await deskWithMessage('قديمة');
    const { place, restorer } = desk;
    for (const left of ['files of messages', 'the WhatsApp link', 'a recording']) leave(place, left);
    const key = readFileSync(place.databaseKey, 'utf8');
    putEverythingAside(place, NOW);
    writeFileSync(place.databaseKey, randomBytes(32).toString('hex'));
    const [aside] = restorer.describe('asked').copies;
    await restorer.useCopy(aside?.id ?? '', ALLOWED);
    expect(readFileSync(place.databaseKey, 'utf8')).toBe(key);
    expect(await textsIn(desk.store)).toEqual(['قديمة']);
    const back = [place.uploads, place.recordings].map((folder) => readdirSync(folder));
    expect(back).toEqual([['one'], ['one']]);
  });
});

function emptyPlace(): DataPlace {
  const { place } = emptyDesk();
  rmSync(place.databaseKey);
  return place;
}

/** Something of a desk that was open once. */
function leave(place: DataPlace, what: string): void {
  const files: Record<string, string> = {
    'the key': place.databaseKey,
    'files of messages': path.join(place.uploads, 'one'),
    'the WhatsApp link': path.join(place.session, 'Local Storage', 'one'),
    'a recording': path.join(place.recordings, 'one'),
    'a backup': path.join(place.backups, backupName(NOW)),
  };
  const file = files[what] ?? '';
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'x');
}

async function reasonFor(desk: DeskData): Promise<string | undefined> {
  try {
    const store = await createStore({
      ...desk.store,
      workerPath: STORE_WORKER,
      onFatal: () => {},
      onEvents: () => {},
    });
    await store.close();
    return 'none';
  } catch (error) {
    return restoreReason(error);
  }
}
