import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { moveSync } from '../lib/files/move.ts';
import { tidySync } from '../lib/files/remove.ts';
import { syncFile } from '../lib/sync-file.ts';
import { syncFolder } from '../lib/sync-folder.ts';

/** SQLite's files of one database: moved together, under one name, they can still be opened together. */
export const DATABASE_FILES: readonly string[] = ['', '-wal', '-shm'];

/** Of what is one file or folder. */
const ALONE: readonly string[] = [''];
const ENDING = /^\.replaced-\d{14}(-\d+)?$/;

/**
 * The ending under which everything that one restore replaces is kept, `.replaced-<time>`. It is written down before
 * anything is moved, so that what a crash or a scanner put off gets the same one at the next try: a database without its
 * write-ahead log lacks the newest messages.
 * @param others what is replaced together with the database.
 */
export function beginArchiving(database: string, others: readonly string[], now: number): string {
  const isFree = (ending: string): boolean =>
    hasRoomFor(database, ending, DATABASE_FILES) && others.every((file) => hasRoomFor(file, ending));
  const begun = readEnding(database);
  if (begun !== undefined && isFree(begun)) return begun;
  const ending = freeEnding(now, isFree);
  const file = endingFile(database);
  writeFileSync(file, ending);
  syncFile(file);
  syncFolder(path.dirname(file));
  return ending;
}

/** Everything has been moved. */
export function endArchiving(database: string): void {
  tidySync(endingFile(database));
}

/** An ending for a single file. */
export function endingOf(file: string, now: number): string {
  return freeEnding(now, (ending) => hasRoomFor(file, ending));
}

/** Renames `<file><suffix>` to `<file><ending><suffix>`, as far as they are there. */
export function archive(file: string, ending: string, suffixes: readonly string[] = ALONE): void {
  const there = suffixes.filter((suffix) => existsSync(file + suffix));
  for (const suffix of there) moveSync(file + suffix, file + ending + suffix);
  if (there.length > 0) syncFolder(path.dirname(file));
}

const endingFile = (database: string): string => `${database}.archiving`;

function readEnding(database: string): string | undefined {
  try {
    const ending = readFileSync(endingFile(database), 'utf8');
    return ENDING.test(ending) ? ending : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing that is there would take the name of what was archived before. */
function hasRoomFor(file: string, ending: string, suffixes = ALONE): boolean {
  return suffixes.every((suffix) => !existsSync(file + suffix) || !existsSync(file + ending + suffix));
}

function freeEnding(now: number, isFree: (ending: string) => boolean): string {
  const ending = `.replaced-${new Date(now).toISOString().replace(/\D/g, '').slice(0, 14)}`;
  if (isFree(ending)) return ending;
  for (let count = 2; ; count += 1) if (isFree(`${ending}-${count}`)) return `${ending}-${count}`;
}
