import { randomBytes } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import type { Transact } from '#main/store/transaction/transact.ts';
import { createTransact } from '#main/store/transaction/transact.ts';
import { migrate } from '#main/store/database/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';

export interface BenchDatabase {
  database: Database;
  transact: Transact;
}

/** As the app opens it, only in this thread. */
export function openEncrypted(path: string, key: Uint8Array = randomBytes(32)): BenchDatabase {
  const { database } = prepareDatabase(path, key, MIGRATIONS);
  return { database, transact: createTransact(database) };
}

/** The same tables and settings without encryption. */
export function openPlain(path: string): BenchDatabase {
  const database = new Sqlite(path);
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'temp_store = MEMORY',
    'cache_size = -32000',
  ]) {
    database.pragma(pragma);
  }
  migrate(database, MIGRATIONS);
  return { database, transact: createTransact(database) };
}
