import type { Database } from 'better-sqlite3';
import { openDatabase } from '#main/store/database/open-database.ts';
import type { Place } from './open-store.ts';

/** Looks at or changes the file behind the store's back; no store may have it open for writing meanwhile. */
export function withDatabase<T>(
  { databasePath, key }: Place,
  work: (database: Database) => T,
  mode: 'read-only' | 'read-write' | 'create' = 'read-write',
): T {
  const database = openDatabase(databasePath, key, mode);
  try {
    return work(database);
  } finally {
    database.close();
  }
}
