import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../lib/sync-folder.ts';
import { unfinishedDatabase } from '../store/database/prepare-database.ts';
import { DatabaseOpenError } from '../store/database/open-error.ts';
import { listCopies } from './copies.ts';
import { archive } from './install.ts';
import type { DataPlace } from './place.ts';

/**
 * Looks at the data before a database may be made: one that is gone while anything of it is there was not meant to be
 * made anew. Where nothing is, it is written down first that one is being made, so that a key from a start that was cut
 * off is told from one that has lost its database.
 * Throws DatabaseOpenError missing.
 */
export function refuseIfLost(place: DataPlace): void {
  if (existsSync(place.database)) return rmSync(unfinishedDatabase(place.database), { force: true });
  const isBeingMade = existsSync(unfinishedDatabase(place.database));
  if (listCopies(place).length > 0 || hasBelongings(place) || (existsSync(place.databaseKey) && !isBeingMade))
    throw new DatabaseOpenError('missing', {
      message: 'the database is gone and what belongs to it is there',
    });
  if (!isBeingMade) writeThatOneIsBeingMade(place);
}

/**
 * Lets the next start make an empty database, for who has nothing to restore: what is there is put aside and nothing is
 * deleted. The key goes last, so that one cut off is met by the restore screen again.
 */
export function putEverythingAside(place: DataPlace, now: number): void {
  for (const suffix of ['', '-wal', '-shm']) archive(place.database, now, suffix);
  for (const { file, kind } of listCopies(place)) if (kind === 'before-update') archive(file, now);
  for (const folder of [place.backups, place.session, place.uploads, place.recordings]) archive(folder, now);
  writeThatOneIsBeingMade(place);
  archive(place.databaseKey, now);
}

/** What only a desk that was open leaves behind. */
function hasBelongings({ uploads, session, recordings }: DataPlace): boolean {
  return [uploads, session, recordings].some(hasEntries);
}

function hasEntries(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}

function writeThatOneIsBeingMade({ database }: DataPlace): void {
  const file = openSync(unfinishedDatabase(database), 'a');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(path.dirname(database));
}
