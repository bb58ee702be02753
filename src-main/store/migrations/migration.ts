import type { Database } from 'better-sqlite3';

/**
 * One step forward of the schema. It has run on somebody's PC once it was released: never change it, add one.
 * It works on the tables as they were then, so it uses raw SQL and not the repositories.
 */
export interface Migration {
  /** Numbered in tens, as the file's name; stored in `user_version`. */
  version: number;
  /** Runs in a transaction, with foreign keys checked at its end. */
  up(database: Database): void;
}
