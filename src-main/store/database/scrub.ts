import { freemem } from 'node:os';
import type { Database } from 'better-sqlite3';

/** The indexes of names and notes are small enough to be made of one piece at once; that of the messages is not. */
const SMALL_INDEXES = ['conversation_search', 'customer_search', 'note_search'] as const;

/** SQLite builds the new database in memory, because its temporary files would hold messages in the clear. */
const ROOM_TIMES = 2;

/**
 * Writes the database anew, so that nothing of what was deleted is left in it: neither in free pages, nor beside rows, nor in
 * the write-ahead log. What SQLite itself overwrites (`secure_delete`) is not enough: pages that were split or joined before keep
 * what stood there, and so does what was deleted by a program that did not overwrite yet.
 * @returns whether it is done. False: somebody reads the file, or there is too little memory now.
 */
export function scrubDatabase(database: Database): { isDone: boolean } {
  const bytes =
    (database.pragma('page_count', { simple: true }) as number) *
    (database.pragma('page_size', { simple: true }) as number);
  if (bytes * ROOM_TIMES > freemem()) return { isDone: false };
  for (const name of SMALL_INDEXES) database.exec(`INSERT INTO ${name} (${name}) VALUES ('optimize')`);
  database.exec('VACUUM');
  return { isDone: emptyLog(database) };
}

/** Whoever reads keeps the log; nobody waits for them, because everybody would. */
function emptyLog(database: Database): boolean {
  const timeoutMs = database.pragma('busy_timeout', { simple: true }) as number;
  database.pragma('busy_timeout = 0');
  try {
    const [{ busy } = { busy: 1 }] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return busy === 0;
  } finally {
    database.pragma(`busy_timeout = ${timeoutMs}`);
  }
}
