import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { moveSync } from '../../lib/files/move.ts';
import { removeSync } from '../../lib/files/remove.ts';
import { syncFile } from '../../lib/sync-file.ts';
import { syncFolder } from '../../lib/sync-folder.ts';
import { DatabaseOpenError } from './open-error.ts';
import { openDatabase } from './open-database.ts';

/**
 * Writes a copy of the whole database (encrypted with the same key), proves that it opens and is whole, and only
 * then gives it its name. VACUUM INTO: the one way of copying that works on an encrypted database in use.
 */
export function writeVerifiedCopy(database: Database, key: Uint8Array, path: string): void {
  const unfinished = `${path}.unfinished`;
  removeSync(unfinished);
  database.prepare('VACUUM INTO ?').run(unfinished);
  verify(unfinished, key, database.pragma('user_version', { simple: true }));
  syncFile(unfinished);
  moveSync(unfinished, path);
  syncFolder(dirname(path));
}

function verify(path: string, key: Uint8Array, version: unknown): void {
  const copy = openDatabase(path, key, 'read-only');
  try {
    const result = copy.pragma('integrity_check', { simple: true });
    if (result !== 'ok')
      throw new DatabaseOpenError('corrupted', { message: `integrity_check: ${String(result)}` });
    if (copy.pragma('user_version', { simple: true }) !== version) {
      throw new DatabaseOpenError('corrupted', { message: 'the copy has another schema version' });
    }
  } finally {
    copy.close();
  }
}
