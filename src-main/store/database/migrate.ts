import type { Database } from 'better-sqlite3';
import { isOurMistake, sqliteCode } from '../schema/sqlite-code.ts';
import { DatabaseOpenError, toOpenError } from './open-error.ts';
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

/**
 * The version that an upgrade still under way began at; 0 when none is. It is kept in the file's application id: it
 * changes in the same commit as the version, and goes wherever the file goes.
 */
export function upgradeBegunAt(database: Database): number {
  return database.pragma('application_id', { simple: true }) as number;
}

/**
 * Runs the steps, each in its own transaction together with its version number and with where the upgrade began.
 * @param onStep is told before each how many are in the file.
 */
export function migrate(
  database: Database,
  pending: readonly Migration[],
  onStep: (done: number) => void = () => {},
): void {
  const begunAt = upgradeBegunAt(database) || schemaVersion(database);
  // A rebuilt table would otherwise drag its referencing rows along; it cannot be switched off inside a transaction.
  database.pragma('foreign_keys = OFF');
  try {
    for (const [done, migration] of pending.entries()) {
      onStep(done);
      const isLast = migration === pending.at(-1);
      database.transaction(() => step(database, migration, isLast ? 0 : begunAt)).immediate();
    }
  } catch (error) {
    throw toUpgradeError(error);
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

/** A full disk and a damaged page are no fault of the step: there is another way out of each. */
function toUpgradeError(error: unknown): DatabaseOpenError {
  const code = sqliteCode(error);
  if (code !== undefined && !isOurMistake(code)) return toOpenError(error);
  const message = error instanceof Error ? error.message : String(error);
  return new DatabaseOpenError('migration-failed', { cause: error, message });
}

function step(database: Database, { version, up }: Migration, begunAt: number): void {
  const before = contentsOf(database);
  up(database);
  if (mayHaveLeftDangling(before, contentsOf(database), begunAt === 0)) {
    const violations = database.pragma('foreign_key_check') as unknown[];
    if (violations.length > 0)
      throw new Error(`Migration ${version} left ${violations.length} dangling references`);
  }
  database.pragma(`user_version = ${version}`);
  database.pragma(`application_id = ${begunAt}`);
}

interface Contents {
  /** Rows that were ever written through this connection. */
  changes: number;
  tables: readonly string[];
}

const contentsOf = (database: Database): Contents => ({
  changes: database.prepare('SELECT total_changes()').pluck().get() as number,
  tables: database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[],
});

/**
 * The look at all references reads every row, for many seconds of a million messages. A step that has written no row and taken no
 * table away has left them as they were; the last one looks all the same.
 */
function mayHaveLeftDangling(before: Contents, after: Contents, isLast: boolean): boolean {
  const kept = new Set(after.tables);
  return isLast || after.changes !== before.changes || before.tables.some((table) => !kept.has(table));
}
