import { createHash, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { CHUNK_BYTES, deriveFileKey, makeHeader, SALT_BYTES, seal } from './format.ts';

interface WriteOptions {
  databaseKey: Uint8Array;
  /** The name the file will have. */
  id: string;
  /** Called with each part of the plain bytes before it is written; may throw to end it. */
  onBytes: (part: Uint8Array) => void;
}

/**
 * Encrypts a stream into an open, empty file, without syncing it. Never holds more than one piece beside what the
 * stream gives at once; every piece is a turn of the event loop.
 */
export async function writeEncrypted(
  file: FileHandle,
  bytes: AsyncIterable<Uint8Array>,
  { databaseKey, id, onBytes }: WriteOptions,
): Promise<{ sha256: string; sizeBytes: number }> {
  const salt = randomBytes(SALT_BYTES);
  const key = deriveFileKey(databaseKey, salt, id);
  const hash = createHash('sha256');
  await append(file, makeHeader(salt));
  let sizeBytes = 0;
  let index = 0;
  const take = (plain: Uint8Array, isLast: boolean): Promise<void> => {
    hash.update(plain);
    sizeBytes += plain.length;
    return append(file, seal(key, index++, isLast, plain));
  };
  // The newest piece is held back until another byte proves that it is not the last.
  const held = Buffer.alloc(CHUNK_BYTES);
  let heldBytes = 0;
  for await (const part of bytes) {
    onBytes(part);
    for (let at = 0; at < part.length;) {
      if (heldBytes === CHUNK_BYTES) {
        await take(held, false);
        heldBytes = 0;
      }
      const more = part.subarray(at, at + CHUNK_BYTES - heldBytes);
      held.set(more, heldBytes);
      heldBytes += more.length;
      at += more.length;
    }
  }
  await take(held.subarray(0, heldBytes), true);
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** A write may take less than it was given. */
async function append(file: FileHandle, data: Buffer): Promise<void> {
  for (let written = 0; written < data.length;) {
    written += (await file.write(data, written)).bytesWritten;
  }
}
