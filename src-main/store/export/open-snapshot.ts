import type { Database } from 'better-sqlite3';
import { openDatabase } from '../database/open-database.ts';
import { exportedColumns } from './declaration.ts';
import { EXPORTED_SETTINGS, EXPORTED_TABLES } from './export-tables.ts';
import { rowWriter, type SqliteValue } from './write-row.ts';

/** A stored file, as the snapshot knows it. */
export interface SnapshotFile {
  /** Its name under uploads/. */
  id: string;
  /** Of the plain bytes, in hex. */
  sha256: string;
  sizeBytes: number;
  mimeType: string;
}

/** The whole desk as it was at one commit. */
export interface Snapshot {
  /** Of the tables, as the newest migration numbers it. */
  version: number;
  /** Every table that leaves, with how many rows it has. */
  tables: readonly { name: string; rows: number }[];
  /** What the files of messages take, plain, and how many there are. */
  media: { files: number; sizeBytes: number };
  /** One line of JSON a row, read as it is asked for; `file` says where a stored file will lie. */
  lines(table: string, placeOf: (file: SnapshotFile) => string): Generator<string>;
  /** The stored files, as the table of them says. */
  files(): Generator<SnapshotFile>;
  /** Lets the store tidy its write-ahead log again; the lines are read before. */
  close(): void;
}

/**
 * Reads beside the store that has the file open: a connection of its own that can write nothing, in one transaction.
 * Throws SQLite's own errors.
 * @param key 32 bytes.
 */
export function openSnapshot(databasePath: string, key: Uint8Array): Snapshot {
  const database = openDatabase(databasePath, key, 'read-only');
  try {
    database.exec('BEGIN');
    const version = Number(database.pragma('user_version', { simple: true }));
    const tables = Object.keys(EXPORTED_TABLES).map((name) => ({ name, rows: countRows(database, name) }));
    const media = database
      .prepare<[], { files: number; sizeBytes: number }>(
        'SELECT count(*) AS files, coalesce(sum(size_bytes), 0) AS sizeBytes FROM media_files',
      )
      .get() ?? { files: 0, sizeBytes: 0 };
    return {
      version,
      tables,
      media,
      lines: (table, placeOf) =>
        table === 'media_files' ? fileLines(database, placeOf) : tableLines(database, table),
      files: () => storedFiles(database),
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function countRows(database: Database, table: string): number {
  const count = database
    .prepare<unknown[], number>(`SELECT count(*) FROM ${table}${narrowing(table)}`)
    .pluck();
  return count.get(...narrowed(table)) ?? 0;
}

function* tableLines(database: Database, table: string): Generator<string> {
  for (const { line } of rowsOf(database, table)) yield line;
}

/** A stored file's row says where its bytes lie. */
function* fileLines(database: Database, placeOf: (file: SnapshotFile) => string): Generator<string> {
  for (const { line, values } of rowsOf(database, 'media_files')) {
    yield `${line.slice(0, -1)},"file":${JSON.stringify(placeOf(toFile(values)))}}`;
  }
}

function* storedFiles(database: Database): Generator<SnapshotFile> {
  for (const { values } of rowsOf(database, 'media_files')) yield toFile(values);
}

/** In the order of the declaration. */
const toFile = ([id, sha256, sizeBytes, mimeType]: readonly SqliteValue[]): SnapshotFile => ({
  id: String(id),
  sha256: String(sha256),
  sizeBytes: Number(sizeBytes),
  mimeType: String(mimeType),
});

function* rowsOf(
  database: Database,
  table: string,
): Generator<{ line: string; values: readonly SqliteValue[] }> {
  const declared = EXPORTED_TABLES[table];
  if (declared === undefined) throw new RangeError(`${table} is not exported`);
  const columns = exportedColumns(declared);
  const write = rowWriter(columns);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const rows = database
    .prepare<unknown[], SqliteValue[]>(`SELECT ${names} FROM ${table}${narrowing(table)}`)
    .raw()
    .iterate(...narrowed(table));
  for (const values of rows) yield { line: write(values), values };
}

const narrowing = (table: string): string =>
  table === 'settings' ? ` WHERE key IN (${EXPORTED_SETTINGS.map(() => '?').join(', ')})` : '';

const narrowed = (table: string): readonly string[] => (table === 'settings' ? EXPORTED_SETTINGS : []);
