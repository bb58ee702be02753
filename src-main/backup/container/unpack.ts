import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { decryptFile } from './age-stream.ts';
import { CONTAINER_FORMAT, ContainerError, ENTRIES, type ContainerTask, type Unpacked } from './task.ts';

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
    rmSync(zip);
    manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, ENTRIES.manifest), 'utf8')));
    return { database: path.join(folder, ENTRIES.database), key };
  } catch (cause) {
    if (cause instanceof ContainerError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new ContainerError('unreadable', message, { cause });
  }
}

/** Only the two known names are written, whatever else is in the zip. */
async function extract(file: string, folder: string): Promise<void> {
  const known = new Set<string>(Object.values(ENTRIES));
  const zip = await openZip(file, { lazyEntries: true, autoClose: false });
  try {
    for (let entry = await nextEntry(zip); entry !== undefined; entry = await nextEntry(zip)) {
      if (!known.delete(entry.fileName)) continue;
      const content = await openEntry(zip, entry);
      await pipeline(content, createWriteStream(path.join(folder, entry.fileName), { mode: 0o600 }));
    }
  } finally {
    zip.close();
  }
  if (known.size > 0) throw new ContainerError('unreadable', `lacks ${[...known].join(', ')}`);
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
