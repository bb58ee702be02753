import { closeSync, existsSync, fsyncSync, lstatSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { move } from '../../lib/files/move.ts';
import { remove, tidy } from '../../lib/files/remove.ts';
import { UNFINISHED } from '../../lib/files/replace.ts';
import { DamagedFileError, encryptedSizeBytes } from '../../media/encrypted/format.ts';
import { ExternalError } from './external-error.ts';
import { fileFolder, filePath } from './layout.ts';
import type { SnapshotFile } from './manifest.ts';
import { hashSealed } from './sealed.ts';
import type { Steps } from './steps.ts';
import { createFile, isRealFolder, makeFolder, namesIn, syncNames } from './there.ts';
import { writeAll } from './write-all.ts';

const BUFFER_BYTES = 1024 * 1024;

interface Copying {
  /** The desk's own folder in the target. */
  desk: string;
  /** The database's, 32 bytes. */
  key: Uint8Array;
  /** Where they lie on this PC. */
  uploads: string;
  steps: Steps;
}

export interface CopiedFiles {
  /** Those that are in the target, whole as far as is known. */
  kept: SnapshotFile[];
  /** Of those, written now. */
  newFiles: number;
  writtenBytes: number;
  /** Neither here nor there, or damaged here. */
  lost: string[];
}

/**
 * Brings files of messages to the target, as they lie here: encrypted, each under its random id. One that is there with
 * its length stays. What is written gets its name when it has been read back to its last byte and is what the database
 * says, so that a run that was cut off goes on where it was.
 */
export async function copyFiles(
  copying: Copying,
  files: readonly SnapshotFile[],
  damagedThere: ReadonlySet<string>,
): Promise<CopiedFiles> {
  const copied: CopiedFiles = { kept: [], newFiles: 0, writtenBytes: 0, lost: [] };
  const there = sizesIn(copying.desk, files);
  const touched = new Set<string>();
  for (const file of files) {
    const wantedBytes = encryptedSizeBytes(file.sizeBytes);
    if (there.get(file.id) === wantedBytes && !damagedThere.has(file.id)) {
      copied.kept.push(file);
      continue;
    }
    if (await copyOne(copying, file)) {
      touched.add(fileFolder(copying.desk, file.id));
      copied.kept.push(file);
      copied.newFiles += 1;
      copied.writtenBytes += wantedBytes;
    } else {
      copied.lost.push(file.id);
    }
  }
  for (const folder of touched) syncNames(folder);
  return copied;
}

/** @returns false for one that is not here, or damaged here. Throws ExternalError target-damages. */
async function copyOne(copying: Copying, file: SnapshotFile): Promise<boolean> {
  const { desk, uploads, steps } = copying;
  const source = path.join(uploads, file.id);
  const sizeBytes = statSync(source, { throwIfNoEntry: false })?.size;
  if (sizeBytes !== encryptedSizeBytes(file.sizeBytes)) return false;
  const folder = fileFolder(desk, file.id);
  const unfinished = filePath(desk, file.id) + UNFINISHED;
  steps.step('make folder');
  makeFolder(folder);
  steps.step('write file');
  copyBytes(source, unfinished, steps);
  steps.step('prove file');
  if (!(await isWhole(copying, file, unfinished))) {
    // A stick that is out damages nothing.
    if (!existsSync(unfinished)) throw new ExternalError('target-missing', 'what was written is gone');
    const isWholeHere = await isWhole(copying, file, source);
    await tidy(unfinished);
    if (!isWholeHere) return false;
    throw new ExternalError('target-damages', 'a file that was read back is not what was written');
  }
  steps.step('name file');
  await move(unfinished, filePath(desk, file.id));
  return true;
}

function copyBytes(source: string, target: string, steps: Steps): void {
  const from = openSync(source, 'r');
  try {
    const to = createFile(target);
    try {
      const buffer = Buffer.alloc(BUFFER_BYTES);
      for (let read = readSync(from, buffer); read > 0; read = readSync(from, buffer)) {
        writeAll(to, buffer.subarray(0, read));
        steps.bytes(read);
      }
      fsyncSync(to);
    } finally {
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
}

/** Whether the bytes are those that the database knows. */
async function isWhole(
  { key, steps }: Pick<Copying, 'key' | 'steps'>,
  { id, sizeBytes, sha256 }: SnapshotFile,
  file: string,
): Promise<boolean> {
  try {
    return (await hashSealed({ file, key, id, sizeBytes }, steps.bytes)) === sha256;
  } catch (error) {
    if (error instanceof DamagedFileError || (error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Reads some of the files that lie in the target to their last byte.
 * @returns the ids of those that are damaged or gone.
 */
export async function findDamagedFiles(
  reading: Pick<Copying, 'desk' | 'key' | 'steps'>,
  files: readonly SnapshotFile[],
): Promise<Set<string>> {
  const damaged = new Set<string>();
  for (const file of files) {
    reading.steps.step('read file again');
    if (!(await isWhole(reading, file, filePath(reading.desk, file.id)))) damaged.add(file.id);
  }
  return damaged;
}

/** The lengths of those that are there. */
export function sizesIn(desk: string, files: readonly SnapshotFile[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const folder of new Set(files.map(({ id }) => fileFolder(desk, id)))) {
    for (const name of namesIn(folder)) {
      const info = statSync(path.join(folder, name), { throwIfNoEntry: false });
      if (info !== undefined) sizes.set(name, info.size);
    }
  }
  return sizes;
}

/** A day: another PC of the same desk may be writing what no manifest names yet. */
const YOUNG_MS = 86_400_000;

/** As this desk names what it writes there; what else lies there is somebody's. */
const OWN_FOLDER = /^[0-9a-f]{2}$/;
const OWN_FILE = /^[0-9a-f-]{36}(?:\.unfinished)?$/;

/**
 * Takes away the files that no snapshot names any more, and nothing but such files. What is young by the target's own clock
 * stays.
 * @param now of the target: when the newest manifest was written.
 */
export async function removeUnnamed(
  desk: string,
  named: ReadonlySet<string>,
  { now, steps }: { now: number; steps: Steps },
): Promise<number> {
  let removed = 0;
  const root = path.join(desk, 'files');
  if (!isRealFolder(root)) return removed;
  for (const folder of namesIn(root)) {
    if (!OWN_FOLDER.test(folder) || !isRealFolder(path.join(root, folder))) continue;
    for (const name of namesIn(path.join(root, folder))) {
      if (named.has(name) || !OWN_FILE.test(name)) continue;
      const file = path.join(root, folder, name);
      const info = lstatSync(file, { throwIfNoEntry: false });
      if (info?.isFile() !== true || Math.abs(now - info.mtimeMs) < YOUNG_MS) continue;
      steps.step('remove file');
      await remove(file);
      removed += 1;
    }
  }
  return removed;
}
