// The only file that knows the database is encrypted: to use plain better-sqlite3, drop `unlock`.
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';

const KEY_BYTES = 32;

/** How long a statement waits for another connection's lock (a backup), in ms. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens an existing database, or makes an empty one where there is no file. Throws SQLite's own errors:
 * SQLITE_NOTADB for a wrong key.
 * @param key 32 random bytes, used as they are (SQLCipher's raw key: no passphrase to stretch).
 */
export function openDatabase(
  path: string,
  key: Uint8Array,
  mode: 'read-write' | 'create' | 'read-only',
): Database {
  const database = new Sqlite(path, {
    readonly: mode === 'read-only',
    fileMustExist: mode !== 'create',
    timeout: BUSY_TIMEOUT_MS,
  });
  try {
    unlock(database, key);
    configure(database, mode);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function unlock(database: Database, key: Uint8Array): void {
  if (key.length !== KEY_BYTES) throw new RangeError(`The database key must have ${KEY_BYTES} bytes`);
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  // Setting a key never fails; reading the first page does.
  database.prepare('SELECT count(*) FROM sqlite_schema').get();
}

function configure(database: Database, mode: 'read-write' | 'create' | 'read-only'): void {
  // SQLite's temporary files would hold messages in the clear.
  database.pragma('temp_store = MEMORY');
  database.pragma('trusted_schema = OFF');
  database.pragma('foreign_keys = ON');
  // In KiB: the pages of a busy day's conversations and indexes.
  database.pragma('cache_size = -32000');
  if (mode === 'read-only') return;
  // What is deleted is overwritten, and does not wait in a free page for the next one who can read them.
  database.pragma('secure_delete = ON');
  database.pragma('journal_mode = WAL');
  // WAL alone means NORMAL in better-sqlite3, and NORMAL loses answered messages when the power goes.
  database.pragma('synchronous = FULL');
  database.pragma('journal_size_limit = 67108864');
}
