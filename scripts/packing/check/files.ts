/** Lists what is in a packed app, and says of each file whether it is native code. */
import { open, readdir, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { getRawHeader, type DirectoryRecord, type FileRecord } from '@electron/asar';
import { NATIVE_HEADER_BYTES, nativeCode, type NativeCode } from './native-code.ts';

export type PackedFile = {
  /** With slashes, from the archive's root, or from the folder that was listed. */
  path: string;
  bytes: number;
  /** Where it lies: in the archive, or as a file that the system itself can open. */
  place: 'archive' | 'unpacked' | 'beside';
  native: NativeCode | undefined;
};

/** Everything in a resources folder: in app.asar, unpacked from it, and beside it. */
export async function listResources(resources: string): Promise<PackedFile[]> {
  const archive = path.join(resources, 'app.asar');
  const beside = await listFolder(resources);
  return [
    ...(await listArchive(archive)),
    ...beside.filter((file) => file.path !== 'app.asar' && !file.path.startsWith('app.asar.unpacked/')),
  ];
}

/** Every file below a folder. Links are not followed and not listed. */
export async function listFolder(folder: string): Promise<PackedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return mapInOrder(
    entries.filter((entry) => entry.isFile()),
    async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, file).split(path.sep).join('/');
      return { path: name, place: 'beside' as const, ...(await read(file)) };
    },
  );
}

/** The files that an archive names, also those it leaves outside; a missing one of these rejects. */
async function listArchive(archive: string): Promise<PackedFile[]> {
  const { header, headerSize } = getRawHeader(archive);
  // The archive begins with the header's size in 8 bytes; its files' offsets count from after the header.
  const start = 8 + headerSize;
  const handle = await open(archive);
  try {
    return await mapInOrder(records(header, ''), async ({ name, record }) => {
      if (record.unpacked) {
        const outside = await read(path.join(`${archive}.unpacked`, name));
        return { path: name, place: 'unpacked' as const, ...outside };
      }
      const native = nativeCode(await head(handle, start + Number(record.offset), record.size));
      return { path: name, place: 'archive' as const, bytes: record.size, native };
    });
  } finally {
    await handle.close();
  }
}

function records(directory: DirectoryRecord, prefix: string): { name: string; record: FileRecord }[] {
  return Object.entries(directory.files).flatMap(([name, entry]) => {
    const place = `${prefix}${name}`;
    if ('files' in entry) return records(entry, `${place}/`);
    return 'link' in entry ? [] : [{ name: place, record: entry }];
  });
}

async function read(file: string): Promise<{ bytes: number; native: NativeCode | undefined }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    return { bytes: size, native: nativeCode(await head(handle, 0, size)) };
  } finally {
    await handle.close();
  }
}

async function head(handle: FileHandle, position: number, size: number): Promise<Buffer> {
  const length = Math.min(size, NATIVE_HEADER_BYTES);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** One after the other: thousands of files open at once are more than some systems allow. */
async function mapInOrder<T, R>(items: T[], map: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await map(item));
  return results;
}
