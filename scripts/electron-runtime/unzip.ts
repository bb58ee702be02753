import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';

const openZip: (file: string, options: Options) => Promise<ZipFile> = promisify(yauzl.open);

/**
 * Unpacks the files of a zip that `target` gives a relative path for (undefined skips the entry), with
 * their permission bits.
 */
export async function unzip(
  zipPath: string,
  folder: string,
  target: (entryName: string) => string | undefined,
): Promise<void> {
  const zip = await openZip(zipPath, { lazyEntries: true });
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      const relative = entry.fileName.endsWith('/') ? undefined : target(entry.fileName);
      if (relative === undefined) zip.readEntry();
      else extract(zip, entry, path.join(folder, relative)).then(() => zip.readEntry(), reject);
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
}

async function extract(zip: ZipFile, entry: Entry, file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const openReadStream = promisify(zip.openReadStream.bind(zip) as ReadStreamOpener);
  const unixMode = (entry.externalFileAttributes >>> 16) & 0o777;
  await pipeline(await openReadStream(entry), createWriteStream(file, { mode: unixMode || 0o644 }));
}

type ReadStreamOpener = (
  entry: Entry,
  callback: (error: Error | null, stream: NodeJS.ReadableStream) => void,
) => void;
