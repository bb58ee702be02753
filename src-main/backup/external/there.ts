import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { removeSync } from '../../lib/files/remove.ts';
import { syncFolder } from '../../lib/sync-folder.ts';
import { syncFile } from '../../lib/sync-file.ts';
import { ExternalError } from './external-error.ts';
import { writeAll } from './write-all.ts';

// A stick lies about, and somebody may have put a link in the place of a folder or of a file: through it this desk would
// write over what is this PC's own, or take it away. Inside of the chosen folder no link is followed by whoever writes.

/** What a share cannot do with a folder, it does by itself or not at all. */
const CANNOT_SYNC: ReadonlySet<unknown> = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR', 'EBADF']);

/** There is none, or what bears its name is no folder. */
const NO_FOLDER: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

/** A folder itself, and no link to one. */
export const isRealFolder = (folder: string): boolean =>
  lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Never what it lies in: where a stick is out, nothing is made in its place on the disk of this PC.
 * Throws ExternalError target-blocked where something else bears its name.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isRealFolder(folder)) return;
    throw new ExternalError('target-blocked', 'something else is in the place of a folder', { cause: error });
  }
}

/** A new file in the place of whatever bears its name. @returns its handle. */
export function createFile(file: string): number {
  removeSync(file);
  return openSync(file, 'wx', 0o600);
}

/** Copies a small file of this PC, and syncs it. */
export function copySmallFile(source: string, file: string): void {
  const handle = createFile(file);
  try {
    writeAll(handle, readFileSync(source));
  } finally {
    closeSync(handle);
  }
  syncFile(file);
}

/** None where there is no such folder; what cannot be read is an error. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (NO_FOLDER.has((error as NodeJS.ErrnoException).code)) return [];
    throw error;
  }
}

/** Makes the names in it last, as far as its file system lets anybody. */
export function syncNames(folder: string): void {
  try {
    syncFolder(folder);
  } catch (error) {
    if (!CANNOT_SYNC.has((error as NodeJS.ErrnoException).code)) throw error;
  }
}
