import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

/**
 * An encrypted file: a header, then pieces of 64 KiB, each sealed by itself (AES-256-GCM), so that any part can be read
 * alone. It is the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015), as age has it: the nonce counts the
 * pieces and marks the last one, so that pieces cannot be swapped, taken away or added. Each file has a key of its
 * own, made of the database key, a random salt and the file's id, so that nonces never repeat under a key and one file
 * cannot stand in for another.
 */
export const CHUNK_BYTES = 64 * 1024;
export const TAG_BYTES = 16;
const MAGIC = Buffer.from('RSHMEDIA', 'latin1');
export const SALT_BYTES = 32;
export const HEADER_BYTES = MAGIC.length + SALT_BYTES;
const NONCE_BYTES = 12;

/** The bytes are not what this desk wrote under this key and id: damaged, cut off, or exchanged. */
export class DamagedFileError extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(`damaged media file: ${what}`, options);
    this.name = 'DamagedFileError';
  }
}

/** Every file has at least one piece; the last one alone may be short, and only that of an empty file is empty. */
export function countChunks(sizeBytes: number): number {
  return Math.max(1, Math.ceil(sizeBytes / CHUNK_BYTES));
}

export function encryptedSizeBytes(sizeBytes: number): number {
  return HEADER_BYTES + sizeBytes + countChunks(sizeBytes) * TAG_BYTES;
}

/** Where the piece begins in the encrypted file. */
export function chunkOffset(index: number): number {
  return HEADER_BYTES + index * (CHUNK_BYTES + TAG_BYTES);
}

export function makeHeader(salt: Buffer): Buffer {
  return Buffer.concat([MAGIC, salt]);
}

/** @returns the salt. Throws DamagedFileError for a file of another kind. */
export function readHeader(header: Buffer): Buffer {
  if (header.length < HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new DamagedFileError('header');
  }
  return header.subarray(MAGIC.length, HEADER_BYTES);
}

/** `databaseKey`: 32 random bytes, so HKDF needs no stretching. */
export function deriveFileKey(databaseKey: Uint8Array, salt: Uint8Array, id: string): Buffer {
  return Buffer.from(hkdfSync('sha256', databaseKey, salt, `rosheta media 1 ${id}`, 32));
}

/** One piece, with its tag behind it. */
export function seal(key: Buffer, index: number, isLast: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, isLast));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws DamagedFileError. */
export function unseal(key: Buffer, index: number, isLast: boolean, sealed: Buffer): Buffer {
  if (sealed.length < TAG_BYTES) throw new DamagedFileError(`piece ${index} is cut off`);
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, isLast), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]);
  } catch (cause) {
    throw new DamagedFileError(`piece ${index}`, { cause });
  }
}

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(index, NONCE_BYTES - 5);
  nonce.writeUInt8(isLast ? 1 : 0, NONCE_BYTES - 1);
  return nonce;
}
