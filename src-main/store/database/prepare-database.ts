import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { moveSync } from '../../lib/files/move.ts';
import { removeSync, tidySync } from '../../lib/files/remove.ts';
import { syncFile } from '../../lib/sync-file.ts';
import { syncFolder } from '../../lib/sync-folder.ts';
import type { UpgradeProgress } from '#shared/domain/data/upgrade.ts';
import type { Migration } from '../migrations/migration.ts';
import { refuseVisibleDamage } from './find-damage.ts';
import { migrate, pendingMigrations, schemaVersion, upgradeBegunAt } from './migrate.ts';
import { DatabaseOpenError, toOpenError } from './open-error.ts';
import { openDatabase } from './open-database.ts';
import { refuseWithoutRoom, roomForUpgrade } from './upgrade-room.ts';
import { writeVerifiedCopy } from './verified-copy.ts';

/** What opening the database came to. */
export interface OpenReport {
  opened: 'created' | 'existing';
  /** The schema version before an upgrade; null when there was none. */
  migratedFrom: number | null;
}

/**
 * Opens the database for work: made if there is no file at all, upgraded if it is older (after a verified copy
 * beside it, `<path>.v<version>.copy`, which replaces that of the upgrade before once this one is complete).
 * Throws DatabaseOpenError, and then the file is as it was.
 * @param onUpgrade is told how far the upgrade is, where there is one.
 */
export function prepareDatabase(
  path: string,
  key: Uint8Array,
  migrations: readonly Migration[],
  onUpgrade: (progress: UpgradeProgress) => void = () => {},
): { database: Database; report: OpenReport } {
  try {
    if (!existsSync(path)) {
      createDatabase(path, key, migrations);
      return {
        database: openDatabase(path, key, 'read-write'),
        report: { opened: 'created', migratedFrom: null },
      };
    }
    checkBeforeTouching(path, key, migrations);
    return openExisting(path, key, migrations, onUpgrade);
  } catch (error) {
    throw toOpenError(error);
  }
}

/** Read-only, so that nothing can be written, not even at closing, before key and version are known to be right. */
function checkBeforeTouching(path: string, key: Uint8Array, migrations: readonly Migration[]): void {
  const database = openDatabase(path, key, 'read-only');
  try {
    // An empty file opens with any key. Ours are never empty: they get their name when they are complete.
    if (schemaVersion(database) === 0)
      throw new DatabaseOpenError('corrupted', { message: 'the file is empty' });
    pendingMigrations(database, migrations);
    refuseVisibleDamage(database, path);
  } finally {
    database.close();
  }
}

function openExisting(
  path: string,
  key: Uint8Array,
  migrations: readonly Migration[],
  onUpgrade: (progress: UpgradeProgress) => void,
): { database: Database; report: OpenReport } {
  const database = openDatabase(path, key, 'read-write');
  try {
    const from = schemaVersion(database);
    const pending = pendingMigrations(database, migrations);
    if (pending.length > 0) upgrade(database, { path, key, pending, onUpgrade });
    // The step that the upgrade stopped at is no longer among ours.
    else if (upgradeBegunAt(database) !== 0) database.pragma('application_id = 0');
    return { database, report: { opened: 'existing', migratedFrom: pending.length > 0 ? from : null } };
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * One that was stopped half-way goes on from there, and the way back stays the copy of the version it began at: of the
 * half-upgraded one no program knows what to do with it.
 */
function upgrade(
  database: Database,
  {
    path,
    key,
    pending,
    onUpgrade,
  }: {
    path: string;
    key: Uint8Array;
    pending: readonly Migration[];
    onUpgrade: (progress: UpgradeProgress) => void;
  },
): void {
  const begun = `${path}.v${upgradeBegunAt(database)}.copy`;
  const copy = existsSync(begun) ? begun : `${path}.v${schemaVersion(database)}.copy`;
  refuseWithoutRoom(roomForUpgrade(database, { copy, pending }));
  if (copy !== begun) {
    onUpgrade({ stage: 'copying', done: 0, of: pending.length });
    writeVerifiedCopy(database, key, copy);
  }
  migrate(database, pending, (done) => onUpgrade({ stage: 'upgrading', done, of: pending.length }));
  removeOtherCopies(path, copy);
}

/** The name of a database that is being made for the first time; one that is there alone has never been used. */
export function unfinishedDatabase(path: string): string {
  return `${path}.unfinished`;
}

/** Under another name until it is complete, so that a crash half-way leaves nothing that looks like a database. */
function createDatabase(path: string, key: Uint8Array, migrations: readonly Migration[]): void {
  // Pages of a database that is gone would be played into the new one. (A refused opening leaves an empty log.)
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    throw new DatabaseOpenError('corrupted', {
      message: 'the database is gone but its write-ahead log is there',
    });
  }
  const unfinished = unfinishedDatabase(path);
  for (const suffix of ['', '-wal', '-shm']) removeSync(`${unfinished}${suffix}`);
  const database = openDatabase(unfinished, key, 'create');
  try {
    // Nothing of it is worth keeping before the file has its name: it is forced to the disk once, when it is complete.
    database.pragma('synchronous = OFF');
    migrate(database, migrations);
  } finally {
    database.close();
  }
  syncFile(unfinished);
  moveSync(unfinished, path);
  syncFolder(dirname(path));
}

/**
 * One way back is enough; more would keep on disk what the pharmacy has deleted since. One that somebody holds goes at
 * the next upgrade.
 */
function removeOtherCopies(path: string, kept: string): void {
  const names = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.v`));
  for (const name of names) {
    if (/\.v\d+\.copy$/.test(name) && name !== basename(kept)) tidySync(join(dirname(path), name));
  }
}
