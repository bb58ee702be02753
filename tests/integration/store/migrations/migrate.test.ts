import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DatabaseOpenError } from '#main/store/database/open-error.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import type { Migration } from '#main/store/migrations/migration.ts';
import { schemaVersion, upgradeBegunAt } from '#main/store/database/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import type { Place } from '../support/open-store.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { wasKilled } from '../../../support/was-killed.ts';
import { withDatabase } from '../support/with-database.ts';

const NEWEST = MIGRATIONS.at(-1)?.version ?? 0;

function placeAtFirstVersion(): Place {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  return place;
}

function messageTexts(place: Place): unknown[] {
  return withDatabase(place, (database) =>
    database.prepare('SELECT content FROM messages ORDER BY id').pluck().all(),
  );
}

const DYING_UPGRADE = fileURLToPath(new URL('../support/dying-upgrade.ts', import.meta.url));

/** A process upgrades the database and is killed inside the step to `version`. */
async function killInStep({ databasePath, key }: Place, version: number): Promise<void> {
  const child = spawn(process.execPath, [DYING_UPGRADE, databasePath, key.toString('hex'), String(version)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect({ code, signal }).toSatisfy(wasKilled);
}

const copiesBeside = ({ databasePath }: Place): string[] =>
  readdirSync(dirname(databasePath)).filter((name) => name.includes('.copy'));

function problemOf(place: Place, migrations: readonly Migration[]): string | undefined {
  try {
    prepareDatabase(place.databasePath, place.key, migrations).database.close();
    return undefined;
  } catch (error) {
    return error instanceof DatabaseOpenError ? error.problem : String(error);
  }
}

test('migrations are numbered in tens, in order', () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions).toEqual(versions.map((_, index) => (index + 1) * 10));
});

describe('an upgrade from the first version', () => {
  test('keeps everything, and a verified copy of how it was', async () => {
    const place = placeAtFirstVersion();
    const store = await openStore(place);
    expect(store.report).toEqual({ opened: 'existing', migratedFrom: 10 });
    expect(await store.countUnread()).toBe(1);
    expect((await store.getSettings()).language).toBe('en');
    expect(await store.getConversation(1)).toMatchObject({
      customerName: 'أحمد عبد الله',
      customerPhone: '201012345678',
      lastMessage: { preview: 'عايز الدواء' },
    });
    expect((await store.listMessages({ conversationId: 1, limit: 10 })).items).toHaveLength(2);
    await store.close();

    const copy = { ...place, databasePath: `${place.databasePath}.v10.copy` };
    expect(withDatabase(copy, schemaVersion, 'read-only')).toBe(10);
    expect(messageTexts(copy)).toEqual(messageTexts(place));
    expect(withDatabase(place, schemaVersion)).toBe(NEWEST);
  });

  test('leaves the database and the newest copy, and nothing else', async () => {
    const place = placeAtFirstVersion();
    writeFileSync(`${place.databasePath}.v5.copy`, 'from an upgrade before');
    await (await openStore(place)).close();
    expect(readdirSync(dirname(place.databasePath)).toSorted()).toEqual([
      'rosheta.db',
      'rosheta.db.v10.copy',
    ]);
  });

  test('is done once', async () => {
    const place = placeAtFirstVersion();
    await (await openStore(place)).close();
    expect((await openStore(place)).report).toEqual({ opened: 'existing', migratedFrom: null });
  });
});

/**
 * All but the one that makes the database. What differs on Windows is the files and the end of a process, not what a
 * step's SQL does, and starting a process costs a second there: each tenth and the last.
 */
function stepsToDieIn(): readonly Migration[] {
  const steps = MIGRATIONS.slice(1);
  if (process.platform !== 'win32') return steps;
  return steps.filter((_, index) => index % 10 === 0 || index === steps.length - 1);
}

test(
  'killed in each step in turn, the way back stays the version the upgrade began at, until it is complete',
  { timeout: 300_000 },
  async () => {
    const place = placeAtFirstVersion();
    const before = messageTexts(place);
    writeFileSync(`${place.databasePath}.v5.copy`, 'from an upgrade before');
    const copy = { ...place, databasePath: `${place.databasePath}.v10.copy` };
    for (const { version } of stepsToDieIn()) {
      await killInStep(place, version);
      expect(copiesBeside(place)).toEqual(['rosheta.db.v10.copy', 'rosheta.db.v5.copy']);
      expect(withDatabase(copy, schemaVersion, 'read-only')).toBe(10);
      expect(withDatabase(place, schemaVersion)).toBe(version - 10);
    }
    await (await openStore(place)).close();
    expect(copiesBeside(place)).toEqual(['rosheta.db.v10.copy']);
    expect(messageTexts(copy)).toEqual(before);
    expect(withDatabase(place, (database) => [schemaVersion(database), upgradeBegunAt(database)])).toEqual([
      NEWEST,
      0,
    ]);
  },
);

test('the next upgrade has a way back of its own, also after one that failed for good', () => {
  const place = placeAtFirstVersion();
  const fails: Migration['up'] = () => {
    throw new Error('a bug');
  };
  expect(problemOf(place, [...MIGRATIONS, { version: 9990, up: fails }])).toBe('migration-failed');
  expect(problemOf(place, MIGRATIONS)).toBeUndefined();
  expect(problemOf(place, [...MIGRATIONS, { version: 9990, up: () => {} }])).toBeUndefined();
  expect(copiesBeside(place)).toEqual([`rosheta.db.v${NEWEST}.copy`]);
});

describe('a migration that fails', () => {
  test.each<[string, Migration['up']]>([
    [
      'half-way',
      (database) => {
        database.exec(`UPDATE messages SET content = 'lost'; CREATE TABLE half (id)`);
        throw new Error('a bug');
      },
    ],
    ['with dangling references', (database) => database.exec('DELETE FROM customers')],
    ['without a table that others refer to', (database) => database.exec('DROP TABLE contacts')],
  ])('%s changes nothing', (_, up) => {
    const place = placeAtFirstVersion();
    const before = messageTexts(place);
    // Not the last one, which looks at all references in any case.
    const after: Migration = { version: 10_000, up: () => {} };
    expect(problemOf(place, [...MIGRATIONS, { version: 9990, up }, after])).toBe('migration-failed');
    expect(messageTexts(place)).toEqual(before);
    // The steps before it were good ones, each committed by itself.
    expect(withDatabase(place, schemaVersion)).toBe(NEWEST);
    expect(existsSync(`${place.databasePath}.v10.copy`)).toBe(true);
    expect(problemOf(place, MIGRATIONS)).toBeUndefined();
  });

  test('for want of room says so, changes nothing, and goes on when there is room', () => {
    const place = placeAtFirstVersion();
    const before = messageTexts(place);
    const up: Migration['up'] = (database) => {
      database.pragma(`max_page_count = ${String(database.pragma('page_count', { simple: true }))}`);
      database.exec(`CREATE TABLE more (content TEXT); INSERT INTO more VALUES (zeroblob(1000000))`);
    };
    expect(problemOf(place, [...MIGRATIONS, { version: 9990, up }])).toBe('unreachable');
    expect(messageTexts(place)).toEqual(before);
    expect(existsSync(`${place.databasePath}.v10.copy`)).toBe(true);
    expect(problemOf(place, MIGRATIONS)).toBeUndefined();
  });

  test('on a damaged page leads to where a copy is brought back', () => {
    const place = placeAtFirstVersion();
    const up = (): never => {
      throw Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' });
    };
    expect(problemOf(place, [...MIGRATIONS, { version: 9990, up }])).toBe('corrupted');
  });

  test('leaves no database where there was none', () => {
    const place = temporaryPlace();
    const up = (): never => {
      throw new Error('a bug');
    };
    expect(problemOf(place, [...MIGRATIONS, { version: 9990, up }])).toBe('migration-failed');
    expect(existsSync(place.databasePath)).toBe(false);
  });
});

test('foreign keys are checked again after an upgrade', () => {
  const place = placeAtFirstVersion();
  const { database } = prepareDatabase(place.databasePath, place.key, MIGRATIONS);
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  database.close();
});
