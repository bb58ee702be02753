import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { remove } from '../../lib/files/remove.ts';
import { CHUNK_BYTES, HEADER_BYTES, TAG_BYTES } from '../../media/encrypted/format.ts';
import { readEncrypted } from '../../media/encrypted/read-encrypted.ts';
import { writeEncrypted } from '../../media/encrypted/write-encrypted.ts';

// Everything of a snapshot but its database and its key is sealed as the files of messages are, each under an id of its
// own: whatever is changed, cut off, or put in the place of something else is noticed.

interface Sealed {
  file: string;
  /** The database's, 32 bytes. */
  key: Uint8Array;
  /** What it is; nothing else opens as this. */
  id: string;
}

/** Writes and syncs it. */
export async function seal(
  { file, key, id }: Sealed,
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void = () => {},
): Promise<{ sha256: string; sizeBytes: number }> {
  // What bears its name may be a link to something of this PC.
  await remove(file);
  const handle = await open(file, 'wx', 0o600);
  try {
    const written = await writeEncrypted(handle, bytes, {
      databaseKey: key,
      id,
      onBytes: (part) => onBytes(part.length),
    });
    await handle.sync();
    return written;
  } finally {
    await handle.close();
  }
}

/** Reads all of it. Throws DamagedFileError, and ENOENT. */
export async function unseal(sealed: Sealed): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of piecesOf(sealed)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Of the plain bytes, read to the last one. Throws DamagedFileError, and ENOENT. */
export async function hashSealed(
  sealed: Sealed & { sizeBytes: number },
  onBytes: (count: number) => void,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(sealed)) {
    hash.update(piece);
    onBytes(piece.length);
  }
  return hash.digest('hex');
}

export function piecesOf({
  file,
  key,
  id,
  sizeBytes = plainSizeOf(file),
}: Sealed & { sizeBytes?: number }): AsyncGenerator<Buffer> {
  return readEncrypted({ path: file, databaseKey: key, id, sizeBytes });
}

/** What was cut off elsewhere than between two pieces has no such length, and does not open. */
function plainSizeOf(file: string): number {
  const sealedBytes = Math.max(0, statSync(file).size - HEADER_BYTES);
  return Math.max(0, sealedBytes - Math.ceil(sealedBytes / (CHUNK_BYTES + TAG_BYTES)) * TAG_BYTES);
}
