import { existsSync, readdirSync } from 'node:fs';
import { tidySync } from '../lib/files/remove.ts';
import { writeMarker } from '../lib/write-marker.ts';
import { unfinishedDatabase } from '../store/database/prepare-database.ts';
import { DatabaseOpenError } from '../store/database/open-error.ts';
import { listCopies } from './copies.ts';
import { archive, beginArchiving, DATABASE_FILES, endArchiving } from './archive.ts';
import type { DataPlace } from './place.ts';

/**
 * Looks at the data before a database may be made: one that is gone while anything of it is there was not meant to be
 * made anew. Where nothing is, it is written down first that one is being made, so that a key from a start that was cut
 * off is told from one that has lost its database.
 * Throws DatabaseOpenError missing, and unreachable where nothing can be written.
 */
export function refuseIfLost(place: DataPlace): void {
  if (existsSync(place.database)) return void tidySync(unfinishedDatabase(place.database));
  const isBeingMade = existsSync(unfinishedDatabase(place.database));
  if (hasCopies(place) || hasBelongings(place) || (existsSync(place.databaseKey) && !isBeingMade))
    throw new DatabaseOpenError('missing', {
      message: 'the database is gone and what belongs to it is there',
    });
  if (isBeingMade) return;
  try {
    writeMarker(unfinishedDatabase(place.database));
  } catch (cause) {
    throw new DatabaseOpenError('unreachable', { cause, message: 'the folder of the data takes no file' });
  }
}

/**
 * Lets the next start make an empty database, for who has nothing to restore: what is there is put aside and nothing is
 * deleted. The key goes last, so that one cut off is met by the restore screen again.
 */
export function putEverythingAside(place: DataPlace, now: number): void {
  const before = listCopies(place).flatMap(({ file, kind }) => (kind === 'before-update' ? [file] : []));
  const { database, databaseKey, backups, session, uploads, recordings } = place;
  const others = [...before, backups, session, uploads, recordings];
  const ending = beginArchiving(database, [...others, databaseKey], now);
  archive(database, ending, DATABASE_FILES);
  for (const file of others) archive(file, ending);
  writeMarker(unfinishedDatabase(database));
  archive(databaseKey, ending);
  endArchiving(database);
}

/** What is put aside belongs to nothing that is there: who begins anew has it too. */
const hasCopies = (place: DataPlace): boolean => listCopies(place).some(({ kind }) => kind !== 'replaced');

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
