import { existsSync } from 'node:fs';
import { pendingMigrations, schemaVersion } from './migrate.ts';
import type { Migration } from '../migrations/migration.ts';
import { DatabaseOpenError, toOpenError } from './open-error.ts';
import { openDatabase } from './open-database.ts';

/**
 * Proves that a file is a whole database of this key and of a version this program knows. Read-only.
 * Throws DatabaseOpenError: `missing` when there is no file.
 */
export function inspectDatabase(path: string, key: Uint8Array, migrations: readonly Migration[]): void {
  if (!existsSync(path)) throw new DatabaseOpenError('missing');
  try {
    const database = openDatabase(path, key, 'read-only');
    try {
      if (schemaVersion(database) === 0)
        throw new DatabaseOpenError('corrupted', { message: 'the file is empty' });
      pendingMigrations(database, migrations);
      const result = database.pragma('integrity_check', { simple: true });
      if (result !== 'ok') throw new DatabaseOpenError('corrupted', { message: 'integrity_check' });
    } finally {
      database.close();
    }
  } catch (error) {
    throw toOpenError(error);
  }
}
