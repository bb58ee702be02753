import { safeStorage } from 'electron';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { moveSync } from '../lib/files/move.ts';
import { DatabaseOpenError } from '../store/database/open-error.ts';

const KEY_BYTES = 32;

const keyFileSchema = z.object({
  version: z.literal(1),
  protection: z.enum(['os', 'file']),
  key: z.string(),
});

export interface DatabaseKey {
  key: Buffer;
  /** `os`: wrapped by the system's key store; `file`: there is none, the key lies beside the database. */
  protection: 'os' | 'file';
}

/** Electron's "basic_text" back end on Linux encrypts with a password that is in its source code. */
export function osProtects(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

function writeDurably(file: string, text: string): void {
  const temporary = `${file}.new`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  moveSync(temporary, file);
}

function create(file: string): DatabaseKey {
  return writeDatabaseKey(file, randomBytes(KEY_BYTES));
}

/** Wraps the key as well as this PC can and writes the file, which is there whole or not at all. */
export function writeDatabaseKey(file: string, key: Buffer): DatabaseKey {
  const protection = osProtects() ? 'os' : 'file';
  const wrapped =
    protection === 'os' ? safeStorage.encryptString(key.toString('hex')) : Buffer.from(key.toString('hex'));
  writeDurably(file, JSON.stringify({ version: 1, protection, key: wrapped.toString('base64') }));
  return { key, protection };
}

/**
 * The key of the database: made once, then unwrapped at each start. Never makes a new key beside an existing
 * database, since that would lock its data away for good.
 * @throws DatabaseOpenError key-lost when the key is missing or cannot be unwrapped.
 */
export function loadDatabaseKey(keyFile: string, databaseFile: string): DatabaseKey {
  if (!existsSync(keyFile)) {
    if (existsSync(databaseFile)) {
      throw new DatabaseOpenError('key-lost', {
        message: 'the database is there and its key file is not',
      });
    }
    return create(keyFile);
  }
  return readDatabaseKey(keyFile);
}

/** The key as it was kept; makes none. Throws DatabaseOpenError key-lost when it is missing or cannot be unwrapped. */
export function readDatabaseKey(keyFile: string): DatabaseKey {
  try {
    const { protection, key } = keyFileSchema.parse(JSON.parse(readFileSync(keyFile, 'utf8')));
    const wrapped = Buffer.from(key, 'base64');
    const hex = protection === 'os' ? safeStorage.decryptString(wrapped) : wrapped.toString();
    const raw = Buffer.from(hex, 'hex');
    if (raw.length !== KEY_BYTES) throw new Error(`the key has ${raw.length} bytes`);
    return { key: raw, protection };
  } catch (cause) {
    throw new DatabaseOpenError('key-lost', { cause, message: 'the database key cannot be unwrapped' });
  }
}
