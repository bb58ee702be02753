import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { moveSync } from '../lib/files/move.ts';
import { removeSync, tidy, tidySync } from '../lib/files/remove.ts';
import { tryAgainSync } from '../lib/files/try-again.ts';
import { syncFile } from '../lib/sync-file.ts';
import { writeMarker } from '../lib/write-marker.ts';
import { syncFolder } from '../lib/sync-folder.ts';
import { archive, beginArchiving, DATABASE_FILES, endArchiving } from './archive.ts';
import type { DataPlace } from './place.ts';

/** A file that waits, whole and verified, to take the place of the one without this ending. */
const STAGED = '.restoring';
const UNFINISHED = '.restoring.unfinished';
/** A folder whose files wait to join those of the one without this ending. */
const JOINING = '.joining';

/** What the restored database is to write down of it, once it is open. */
const restoreNoteSchema = z.object({
  from: z.enum(['daily', 'before-update', 'replaced', 'file', 'external']),
  /** When the copy was taken (or put aside), epoch ms; null for a file, which does not say. */
  copyAt: z.number().nullable(),
  /** Who let it happen, if they are of the restored staff too. */
  agentId: z.number().int().nullable(),
  allowedBy: z.enum(['admin', 'recovery-key', 'nobody-to-ask']),
  /** Epoch ms. */
  at: z.number(),
});
export type RestoreNote = z.infer<typeof restoreNoteSchema>;

/** What comes with a database. */
interface Companions {
  note?: RestoreNote | undefined;
  /** Writes the key of that database into the file it is given, when it is not the key of now. */
  writeKey?: ((file: string) => void) | undefined;
  /** A folder on this disk that becomes the WhatsApp link; null: what is linked here must not meet that database. */
  session?: string | null | undefined;
  /** The same for the files of messages. */
  uploads?: string | null | undefined;
  /** Files that join those of now, because both are of one database. */
  moreUploads?: string | undefined;
}

/**
 * Brings `source` onto this disk as the next database; nothing is replaced before {@link installStaged}. What fails, on
 * a full disk most often, leaves nothing behind.
 */
export function stageDatabase(place: DataPlace, source: string, companions: Companions = {}): void {
  // Before what came with it: a database that waits without its key would be installed and not opened.
  removeSync(`${place.database}${STAGED}`);
  forgetStaged(place, removeSync);
  const unfinished = `${place.database}${UNFINISHED}`;
  try {
    bringIn(place, source, companions);
  } catch (error) {
    tidySync(unfinished);
    forgetStaged(place, tidySync);
    throw error;
  }
  // The commit: from here on a crash is followed by the rest of the restore.
  moveSync(unfinished, `${place.database}${STAGED}`);
  syncFolder(place.userData);
}

function bringIn(
  place: DataPlace,
  source: string,
  { note, writeKey, session, uploads, moreUploads }: Companions,
): void {
  writeMarker(`${restoredMarker(place)}${STAGED}`, note === undefined ? '' : JSON.stringify(note));
  const unfinished = `${place.database}${UNFINISHED}`;
  tryAgainSync(() => copyFileSync(source, unfinished));
  syncFile(unfinished);
  writeKey?.(`${place.databaseKey}${STAGED}`);
  if (session !== undefined) stageFolder(`${place.session}${STAGED}`, session);
  if (uploads !== undefined) stageFolder(`${place.uploads}${STAGED}`, uploads);
  if (moreUploads !== undefined) stageFolder(`${place.uploads}${JOINING}`, moreUploads);
}

/** An empty folder stands for nothing brought: without a link WhatsApp asks for a scan. */
function stageFolder(staged: string, source: string | null): void {
  mkdirSync(path.dirname(staged), { recursive: true });
  if (source === null) {
    mkdirSync(staged);
  } else {
    syncFolders(source);
    moveSync(source, staged);
  }
  syncFolder(path.dirname(staged));
}

/** @param forget what is staged next must not meet any of it; at the start it may as well go another time. */
function forgetStaged(place: DataPlace, forget: (staged: string) => void): void {
  const { databaseKey, session, uploads } = place;
  forget(`${restoredMarker(place)}${STAGED}`);
  forget(`${databaseKey}${STAGED}`);
  for (const staged of [`${session}${STAGED}`, `${uploads}${STAGED}`, `${uploads}${JOINING}`]) forget(staged);
}

/**
 * Puts what was staged into its place and archives what was there, as `<name>.replaced-<time>`: nothing is
 * deleted. Does nothing when nothing is staged. Each step can be repeated, so that a crash in the middle is repaired
 * by the next start, and there is no moment at which a new, empty database could be made.
 * @returns whether something was installed.
 */
export function installStaged(place: DataPlace, now: number): boolean {
  tidySync(`${place.database}${UNFINISHED}`);
  tidySync(importFolder(place));
  const staged = `${place.database}${STAGED}`;
  if (!existsSync(staged)) {
    forgetStaged(place, tidySync);
    endArchiving(place.database);
    return false;
  }
  const others = [place.databaseKey, place.session, place.uploads];
  const replaced = others.filter((one) => existsSync(`${one}${STAGED}`));
  const ending = beginArchiving(place.database, replaced, now);
  markRestored(place);
  archive(place.database, ending, DATABASE_FILES);
  if (existsSync(`${place.databaseKey}${STAGED}`)) {
    archive(place.databaseKey, ending);
    moveSync(`${place.databaseKey}${STAGED}`, place.databaseKey);
  }
  for (const folder of [place.session, place.uploads]) {
    if (!existsSync(`${folder}${STAGED}`)) continue;
    archive(folder, ending);
    moveSync(`${folder}${STAGED}`, folder);
    syncFolder(path.dirname(folder));
  }
  joinFiles(`${place.uploads}${JOINING}`, place.uploads);
  moveSync(staged, place.database);
  syncFolder(place.userData);
  endArchiving(place.database);
  return true;
}

/** A name that is there already stands for the same bytes, which the backup file has proven. */
function joinFiles(staged: string, folder: string): void {
  if (!existsSync(staged)) return;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(staged)) moveSync(path.join(staged, name), path.join(folder, name));
  syncFolder(folder);
  removeSync(staged);
}

/** Where a backup file is unpacked; cleared away at every start. */
export function importFolder(place: DataPlace): string {
  return path.join(place.userData, 'import.unfinished');
}

/**
 * Says that the database is a copy from before: messages it has as not yet sent may have been sent since. It is staged
 * with the copy, so that a copy that did not come says nothing; it is set before that takes its place, and stays until
 * the store has been told ({@link forgetRestored}).
 */
function markRestored(place: DataPlace): void {
  const staged = `${restoredMarker(place)}${STAGED}`;
  // Moved already, where a crash or a scanner has put off the rest.
  if (!existsSync(staged)) return;
  moveSync(staged, restoredMarker(place));
  syncFolder(place.userData);
}

export function wasRestored(place: DataPlace): boolean {
  return existsSync(restoredMarker(place));
}

/** What was said of it; undefined when it cannot be read, and from programs that said nothing. */
export function restoreNote(place: DataPlace): RestoreNote | undefined {
  try {
    return restoreNoteSchema.parse(JSON.parse(readFileSync(restoredMarker(place), 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Call it when the store has doubted what was unfinished, and not before. Where the marker stays, because somebody
 * holds it, the next start doubts once more: that sends nothing twice.
 */
export async function forgetRestored(place: DataPlace): Promise<void> {
  await tidy(restoredMarker(place));
}

const restoredMarker = (place: DataPlace): string => `${place.database}.restored`;

/** The files in them were synced as they were written. */
function syncFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) syncFolders(path.join(folder, entry.name));
  }
  syncFolder(folder);
}
