import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { tidy } from '../../lib/files/remove.ts';
import { decryptFile } from './age-stream.ts';
import {
  CONTAINER_FORMAT,
  ContainerError,
  ENTRIES,
  FOLDERS,
  type ContainerFolders,
  type ContainerTask,
  type Unpacked,
} from './task.ts';

const manifestSchema = z.object({ format: z.literal(CONTAINER_FORMAT) });

const openZip: (file: string, options: Options) => Promise<ZipFile> = promisify(yauzl.open);

/**
 * Reads a file that `pack` wrote into `folder`, which must not be there yet and is the caller's to remove.
 * Throws ContainerError.
 */
export async function unpack({
  source,
  passphrase,
  folder,
}: Extract<ContainerTask, { kind: 'unpack' }>): Promise<Unpacked> {
  mkdirSync(folder);
  const zip = path.join(folder, 'container.zip');
  const key = await decryptFile(source, passphrase, zip);
  try {
    await extract(zip, folder);
    // Its room is needed for what comes next; one that is held goes with the folder.
    await tidy(zip);
    manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, ENTRIES.manifest), 'utf8')));
    return { database: path.join(folder, ENTRIES.database), key, folders: foldersIn(folder) };
  } catch (cause) {
    if (cause instanceof ContainerError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    // The system's word (a full disk) says nothing about the file.
    const problem = cause instanceof Error && 'code' in cause ? 'failed' : 'unreadable';
    throw new ContainerError(problem, message, { cause });
  }
}

/** Only known names and what lies in known folders are written, whatever else is in the zip. */
async function extract(file: string, folder: string): Promise<void> {
  const known = new Set<string>(Object.values(ENTRIES));
  const zip = await openZip(file, { lazyEntries: true, autoClose: false });
  try {
    for (let entry = await nextEntry(zip); entry !== undefined; entry = await nextEntry(zip)) {
      if (!known.delete(entry.fileName) && !isInFolder(entry.fileName)) continue;
      const target = path.join(folder, entry.fileName);
      mkdirSync(path.dirname(target), { recursive: true });
      const content = await openEntry(zip, entry);
      // Synced here and not when it is staged: thousands of files would hold up the main process.
      await pipeline(content, createWriteStream(target, { mode: 0o600, flush: true }));
    }
  } finally {
    zip.close();
  }
  if (known.size > 0) throw new ContainerError('unreadable', `lacks ${[...known].join(', ')}`);
}

/** A file below one of the folders, by a name that means the same on every system and leads nowhere else. */
function isInFolder(name: string): boolean {
  const [folder, ...inside] = name.split('/');
  return (
    FOLDERS.some((known) => known === folder) &&
    inside.length > 0 &&
    inside.every((part) => /^\w(?:[\w .-]*\w)?$/.test(part))
  );
}

function foldersIn(folder: string): ContainerFolders {
  const found = FOLDERS.map((name) => [name, path.join(folder, name)] as const);
  return Object.fromEntries(found.filter(([, inside]) => existsSync(inside)));
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      zip.off('entry', onEntry).off('end', onEnd).off('error', onError);
      act();
    };
    const onEntry = (entry: Entry): void => settle(() => resolve(entry));
    const onEnd = (): void => settle(() => resolve(undefined));
    const onError = (error: Error): void => settle(() => reject(error));
    zip.on('entry', onEntry).on('end', onEnd).on('error', onError);
    zip.readEntry();
  });
}
