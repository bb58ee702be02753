import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { UpgradeProgress } from '#shared/domain/data/upgrade.ts';
import { schemaVersion } from '#main/store/database/migrate.ts';
import { DatabaseOpenError } from '#main/store/database/open-error.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { roomForUpgrade } from '#main/store/database/upgrade-room.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { fromFailure, toFailure } from '#main/store/worker/protocol.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { temporaryPlace, type Place } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

const disk = vi.hoisted(() => ({ freeBytes: Number.MAX_SAFE_INTEGER }));
vi.mock('#main/lib/free-bytes.ts', () => ({ freeBytes: () => disk.freeBytes }));

const MIB = 1024 * 1024;
const MESSAGES = 3000;

/** A database of some MB as an older program left it. */
function placeAt(version: number): Place {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, (database) => {
    fillFirstVersion(database);
    const add = database.prepare(
      `INSERT INTO messages (id, conversation_id, type, wa_type, content, direction, status, wa_message_id, sent_at, created_at,
         updated_at)
       VALUES (?, 1, 'text', 'chat', ?, 'incoming', 'read', ?, ?, 1, 1)`,
    );
    database.transaction(() => {
      for (let id = 10; id < MESSAGES; id += 1) {
        add.run(
          id,
          `عندكم بنادول إكسترا ${id * 7919} للأطفال و شراب كحة ${id}؟ العنوان زي ما هو`,
          `WA${id}`,
          id,
        );
      }
    })();
  });
  if (version > 10) {
    const { database } = prepareDatabase(
      place.databasePath,
      place.key,
      MIGRATIONS.filter((migration) => migration.version <= version),
    );
    database.close();
  }
  return place;
}

const roomOf = (place: Place) =>
  withDatabase(place, (database) =>
    roomForUpgrade(database, {
      copy: `${place.databasePath}.v${schemaVersion(database)}.copy`,
      pending: MIGRATIONS.filter(({ version }) => version > schemaVersion(database)),
    }),
  );

/** All that lies in its folder. */
const bytesOf = ({ databasePath }: Place): number =>
  readdirSync(dirname(databasePath)).reduce(
    (sum, name) => sum + (statSync(`${dirname(databasePath)}/${name}`, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

test.each([10, 230, 490])(
  'an upgrade from version %i takes no more of the disk than was asked for beforehand',
  { timeout: 120_000 },
  (from) => {
    const place = placeAt(from);
    const before = bytesOf(place);
    const { neededBytes } = roomOf(place);
    let most = 0;
    const look = (): void => void (most = Math.max(most, bytesOf(place)));
    prepareDatabase(place.databasePath, place.key, MIGRATIONS, look).database.close();
    look();
    expect(most - before).toBeGreaterThan(before / 2);
    expect(most - before).toBeLessThan(neededBytes);
    // Not so much more that a PC with room enough would be refused.
    expect(neededBytes - 16 * MIB).toBeLessThan(8 * before);
  },
);

test('without that room nothing is changed, and how much it is crosses the threads', () => {
  const place = placeAt(10);
  const { neededBytes } = roomOf(place);
  disk.freeBytes = neededBytes - 1;
  const told: UpgradeProgress[] = [];
  let failure: unknown;
  try {
    prepareDatabase(place.databasePath, place.key, MIGRATIONS, (progress) => told.push(progress));
  } catch (error) {
    failure = fromFailure(toFailure(error));
  }
  expect(failure).toBeInstanceOf(DatabaseOpenError);
  expect(failure).toMatchObject({ problem: 'no-room', room: { neededBytes, freeBytes: neededBytes - 1 } });
  expect(told).toEqual([]);
  expect(withDatabase(place, schemaVersion)).toBe(10);
  expect(existsSync(`${place.databasePath}.v10.copy`)).toBe(false);
  disk.freeBytes = neededBytes;
  prepareDatabase(place.databasePath, place.key, MIGRATIONS).database.close();
  expect(withDatabase(place, schemaVersion)).toBe(MIGRATIONS.at(-1)?.version);
});

test('how far it is is told: the copy first, then each step', () => {
  disk.freeBytes = Number.MAX_SAFE_INTEGER;
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  const told: UpgradeProgress[] = [];
  prepareDatabase(place.databasePath, place.key, MIGRATIONS, (progress) =>
    told.push(progress),
  ).database.close();
  const of = MIGRATIONS.length - 1;
  expect(told).toEqual([
    { stage: 'copying', done: 0, of },
    ...Array.from({ length: of }, (_, done) => ({ stage: 'upgrading', done, of })),
  ]);
  told.length = 0;
  prepareDatabase(place.databasePath, place.key, MIGRATIONS, (progress) =>
    told.push(progress),
  ).database.close();
  expect(told).toEqual([]);
});
