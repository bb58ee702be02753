import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { DatabaseOpenError, toOpenError } from './open-error.ts';
import { openDatabase } from './open-database.ts';

const PAGE_BYTES = 4096;

/** What is looked at page by page before the desk opens: a third of a second of one processor. */
const LOOKED_AT_WHEN_OPENED_BYTES = 32 * 1024 * 1024;

/** A check that takes its time rests this many times as long as it worked. */
const REST = 3;

/**
 * Reads every page of a database beside the store that has it open, table by table: each is a reading of its own, which
 * holds nobody up and no log open for long, and after each it rests. Read-only.
 * Throws DatabaseOpenError corrupted.
 */
export function findDamage(path: string, key: Uint8Array, rest: (ms: number) => void): void {
  try {
    const database = openDatabase(path, key, 'read-only');
    try {
      const tables = database
        .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
        .pluck()
        .all() as string[];
      for (const table of ['sqlite_schema', ...tables]) {
        const began = performance.now();
        refuseDamage(database, `quick_check('${table}')`);
        rest((performance.now() - began) * REST);
      }
    } finally {
      database.close();
    }
  } catch (error) {
    throw toOpenError(error);
  }
}

/**
 * What can be said in a moment: whether the file is as long as its first page says, and every page of a small one. The
 * rest is for {@link findDamage}. Throws DatabaseOpenError corrupted.
 */
export function refuseVisibleDamage(database: Database, path: string): void {
  const { size } = statSync(path);
  const pages = database.pragma('page_count', { simple: true }) as number;
  const hasLog = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  // The newest pages may be in the log alone.
  if (!hasLog && size < pages * PAGE_BYTES)
    throw new DatabaseOpenError('corrupted', { message: `${size} bytes of ${pages} pages` });
  if (size <= LOOKED_AT_WHEN_OPENED_BYTES) refuseDamage(database, 'quick_check(1)');
}

function refuseDamage(database: Database, check: string): void {
  database.pragma('cell_size_check = ON');
  // What it found names pages; the first line is enough for the log.
  const found = String(database.pragma(check, { simple: true }));
  if (found !== 'ok')
    throw new DatabaseOpenError('corrupted', { message: `${check}: ${found.slice(0, 200)}` });
}
