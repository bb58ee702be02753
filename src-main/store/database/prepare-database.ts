import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { moveSync } from '../../lib/files/move.ts';
import { removeSync, tidySync } from '../../lib/files/remove.ts';
import { syncFile } from '../../lib/sync-file.ts';
import { syncFolder } from '../../lib/sync-folder.ts';
import type { Migration } from '../migrations/migration.ts';
import { migrate, pendingMigrations, schemaVersion } from './migrate.ts';
import { DatabaseOpenError, toOpenError } from './open-error.ts';
import { openDatabase } from './open-database.ts';
import { writeVerifiedCopy } from './verified-copy.ts';

/** What opening the database came to. */
export interface OpenReport {
  opened: 'created' | 'existing';
  /** The schema version before an upgrade; null when there was none. */
  migratedFrom: number | null;
}

/**
 * Opens the database for work: made if there is no file at all, upgraded if it is older (after a verified copy
 * beside it, `<path>.v<version>.copy`, which replaces that of the upgrade before).
 * Throws DatabaseOpenError, and then the file is as it was.
 */
export function prepareDatabase(
  path: string,
  key: Uint8Array,
  migrations: readonly Migration[],
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
    return openExisting(path, key, migrations);
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
  } finally {
    database.close();
  }
}

function openExisting(
  path: string,
  key: Uint8Array,
  migrations: readonly Migration[],
): { database: Database; report: OpenReport } {
  const database = openDatabase(path, key, 'read-write');
  try {
    const from = schemaVersion(database);
    const pending = pendingMigrations(database, migrations);
    if (pending.length > 0) {
      const copy = `${path}.v${from}.copy`;
      writeVerifiedCopy(database, key, copy);
      migrate(database, pending);
      removeOlderCopies(path, copy);
    }
    return { database, report: { opened: 'existing', migratedFrom: pending.length > 0 ? from : null } };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Under another name until it is complete, so that a crash half-way leaves nothing that looks like a database. */
function createDatabase(path: string, key: Uint8Array, migrations: readonly Migration[]): void {
  // Pages of a database that is gone would be played into the new one. (A refused opening leaves an empty log.)
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    throw new DatabaseOpenError('corrupted', {
      message: 'the database is gone but its write-ahead log is there',
    });
  }
  const unfinished = `${path}.unfinished`;
  for (const suffix of ['', '-wal', '-shm']) removeSync(`${unfinished}${suffix}`);
  const database = openDatabase(unfinished, key, 'create');
  try {
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
function removeOlderCopies(path: string, newest: string): void {
  const names = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.v`));
  for (const name of names) {
    if (/\.v\d+\.copy$/.test(name) && name !== basename(newest)) tidySync(join(dirname(path), name));
  }
}
