import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * A journal: a header, then entries, each sealed by itself (AES-256-GCM) behind its length. Unlike a file of the vault
 * it can be cut off anywhere, because that is what a power cut does to it; everything whole before the cut is read.
 * The nonce counts the entries, so they cannot change places, and each journal has a key of its own.
 */
const MAGIC = Buffer.from('RSHVOICE', 'latin1');
const SALT_BYTES = 32;
const HEADER_BYTES = MAGIC.length + SALT_BYTES;
const LENGTH_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Far more than a second of sound. */
const LONGEST_ENTRY_BYTES = 16 * 1024 * 1024;

export interface JournalKey {
  header: Buffer;
  key: Buffer;
}

/** For a new journal. `databaseKey`: 32 random bytes, so that HKDF needs no stretching. */
export function newJournalKey(databaseKey: Uint8Array, id: string): JournalKey {
  const salt = randomBytes(SALT_BYTES);
  return { header: Buffer.concat([MAGIC, salt]), key: deriveKey(databaseKey, salt, id) };
}

/** One entry with its length in front. */
export function sealEntry(key: Buffer, index: number, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(sealed.length);
  return Buffer.concat([length, sealed]);
}

/** The plain entries, up to the first that is not whole or not what this desk wrote. */
export function readEntries(journal: Buffer, databaseKey: Uint8Array, id: string): Buffer[] {
  if (journal.length < HEADER_BYTES || !journal.subarray(0, MAGIC.length).equals(MAGIC)) return [];
  const key = deriveKey(databaseKey, journal.subarray(MAGIC.length, HEADER_BYTES), id);
  const entries: Buffer[] = [];
  for (let at = HEADER_BYTES; at + LENGTH_BYTES <= journal.length;) {
    const start = at + LENGTH_BYTES;
    const end = start + journal.readUInt32BE(at);
    if (end > journal.length) break;
    const plain = unsealEntry(key, entries.length, journal.subarray(start, end));
    if (plain === undefined) break;
    entries.push(plain);
    at = end;
  }
  return entries;
}

/**
 * Whether no sound is in it, by the lengths alone, which every key reads: it was cut off before the first second was
 * whole. What cannot be read is not empty: another pharmacy's key, or damage, says nothing about the sound.
 */
export function isEmptyJournal(journal: Buffer): boolean {
  let entries = 0;
  for (let at = HEADER_BYTES; at + LENGTH_BYTES <= journal.length; entries += 1) {
    const sealedBytes = journal.readUInt32BE(at);
    if (sealedBytes > LONGEST_ENTRY_BYTES) return false;
    at += LENGTH_BYTES + sealedBytes;
    if (at > journal.length) break;
  }
  // The first one says whose it is.
  return entries <= 1;
}

function unsealEntry(key: Buffer, index: number, sealed: Buffer): Buffer | undefined {
  if (sealed.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
}

function deriveKey(databaseKey: Uint8Array, salt: Uint8Array, id: string): Buffer {
  return Buffer.from(hkdfSync('sha256', databaseKey, salt, `rosheta recording 1 ${id}`, 32));
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(index, NONCE_BYTES - 4);
  return nonce;
}
