import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { inspectDatabase } from '#main/store/database/inspect-database.ts';
import { openDatabase } from '#main/store/database/open-database.ts';
import { DatabaseOpenError } from '#main/store/database/open-error.ts';
import type { DatabaseProblem } from '#main/store/database/open-error.ts';
import { writeVerifiedCopy } from '#main/store/database/verified-copy.ts';

// What the store's thread does for a backup, in this thread: who takes and tries snapshots by the hundred has no time
// to start one for each.

export function copyHere(databasePath: string, key: Uint8Array, target: string): void {
  const database = openDatabase(databasePath, key, 'read-only');
  try {
    writeVerifiedCopy(database, key, target);
  } finally {
    database.close();
  }
}

export function problemHere(databasePath: string, key: Uint8Array): DatabaseProblem | null {
  try {
    inspectDatabase(databasePath, key, MIGRATIONS);
    return null;
  } catch (error) {
    if (error instanceof DatabaseOpenError) return error.problem;
    throw error;
  }
}
