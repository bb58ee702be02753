import type { Database } from 'better-sqlite3';
import { DatabaseOpenError } from './open-error.ts';
import type { Migration } from '../migrations/migration.ts';

/** The schema version of a database; 0 for an empty one. */
export function schemaVersion(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/**
 * The steps a database still needs.
 * Throws DatabaseOpenError newer-version when this program is older than the database.
 */
export function pendingMigrations(database: Database, migrations: readonly Migration[]): Migration[] {
  const version = schemaVersion(database);
  const newest = migrations.at(-1)?.version ?? 0;
  if (version > newest) {
    throw new DatabaseOpenError('newer-version', {
      message: `schema ${version}, this program knows ${newest}`,
    });
  }
  return migrations.filter((migration) => migration.version > version);
}

/** Runs the steps, each in its own transaction together with its version number. */
export function migrate(database: Database, pending: readonly Migration[]): void {
  // A rebuilt table would otherwise drag its referencing rows along; it cannot be switched off inside a transaction.
  database.pragma('foreign_keys = OFF');
  try {
    for (const migration of pending) database.transaction(() => step(database, migration)).immediate();
  } catch (error) {
    throw new DatabaseOpenError('migration-failed', {
      cause: error,
      message: error instanceof Error ? error.message : String(error),
    });
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

function step(database: Database, { version, up }: Migration): void {
  up(database);
  const violations = database.pragma('foreign_key_check') as unknown[];
  if (violations.length > 0)
    throw new Error(`Migration ${version} left ${violations.length} dangling references`);
  database.pragma(`user_version = ${version}`);
}
