import type { Database } from 'better-sqlite3';
import { openDatabase } from './open-database.ts';
import { toOpenError } from './open-error.ts';

/** What a database holds, for who must be able to say whether a copy of it is all there. */
export interface DatabaseContents {
  counts: { messages: number; customers: number; tickets: number; newestMessageAt: number | null };
  /** Every file of messages that it knows. */
  files: { id: string; sizeBytes: number; sha256: string }[];
}

/** Also of an older version, without bringing it up to date. Read-only. Throws DatabaseOpenError. */
export function readContents(path: string, key: Uint8Array): DatabaseContents {
  try {
    const database = openDatabase(path, key, 'read-only');
    try {
      const count = (table: string): number =>
        hasTable(database, table)
          ? Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
          : 0;
      const newest = database.prepare('SELECT max(sent_at) FROM messages').pluck().get();
      const files = hasTable(database, 'media_files')
        ? database.prepare('SELECT id, size_bytes AS sizeBytes, sha256 FROM media_files ORDER BY id').all()
        : [];
      return {
        counts: {
          messages: count('messages'),
          customers: count('customers'),
          tickets: count('tickets'),
          newestMessageAt: typeof newest === 'number' ? newest : null,
        },
        files: files as DatabaseContents['files'],
      };
    } finally {
      database.close();
    }
  } catch (error) {
    throw toOpenError(error);
  }
}

function hasTable(database: Database, name: string): boolean {
  const found = database.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`);
  return found.get(name) !== undefined;
}
