import type { Database } from 'better-sqlite3';

/**
 * Brings the write-ahead log into the file while nobody waits, so that the commit of a message seldom meets a long one, which it
 * would have to bring in itself. What a reader still needs stays in it; nobody waits for anybody.
 *
 * What SQLite could learn of the tables (`ANALYZE`, `PRAGMA optimize`) is left unlearnt: every statement is written for an index,
 * and how much is unread or waiting is another share of its table every hour. See tests/integration/store/maintenance.test.ts.
 */
export function maintainDatabase(database: Database): void {
  database.pragma('wal_checkpoint(PASSIVE)');
}
