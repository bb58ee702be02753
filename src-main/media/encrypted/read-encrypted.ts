import { open, type FileHandle } from 'node:fs/promises';
import {
  CHUNK_BYTES,
  chunkOffset,
  countChunks,
  DamagedFileError,
  deriveFileKey,
  encryptedSizeBytes,
  HEADER_BYTES,
  readHeader,
  TAG_BYTES,
  unseal,
} from './format.ts';

/** Of the plain bytes; `end` is the first one that is not meant any more. */
export interface ByteRange {
  start: number;
  end: number;
}

interface ReadOptions {
  path: string;
  databaseKey: Uint8Array;
  id: string;
  /** Of the plain bytes, as it was written down when the file was made. */
  sizeBytes: number;
  /** Absent: everything. What lies beyond the file is left out. */
  range?: ByteRange | undefined;
}

/**
 * Decrypts a part of a file, piece by piece, as fast as it is asked for. Nothing comes out that was not proven to be
 * what was written. Throws DamagedFileError, and ENOENT for a file that is not there.
 */
export async function* readEncrypted(options: ReadOptions): AsyncGenerator<Buffer, void, undefined> {
  const { path, databaseKey, id, sizeBytes } = options;
  const start = Math.max(0, options.range?.start ?? 0);
  const end = Math.min(sizeBytes, options.range?.end ?? sizeBytes);
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).size !== encryptedSizeBytes(sizeBytes)) throw new DamagedFileError('size');
    const header = await readExactly(file, 0, HEADER_BYTES);
    const key = deriveFileKey(databaseKey, readHeader(header), id);
    const last = countChunks(sizeBytes) - 1;
    // An empty file has a piece too, which proves that it is meant to be empty.
    let index = Math.min(last, Math.floor(start / CHUNK_BYTES));
    do {
      const first = index * CHUNK_BYTES;
      const length = Math.min(CHUNK_BYTES, sizeBytes - first);
      const sealed = await readExactly(file, chunkOffset(index), length + TAG_BYTES);
      const plain = unseal(key, index, index === last, sealed);
      const part = plain.subarray(Math.max(0, start - first), Math.max(0, end - first));
      if (part.length > 0) yield part;
      index += 1;
    } while (index <= last && index * CHUNK_BYTES < end);
  } finally {
    await file.close();
  }
}

async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const data = Buffer.alloc(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(data, done, length - done, position + done);
    if (bytesRead === 0) throw new DamagedFileError('cut off');
    done += bytesRead;
  }
  return data;
}
