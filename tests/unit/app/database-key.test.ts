import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DatabaseOpenError } from '#main/store/database/open-error.ts';

/** The system's key store: a marker before the text stands for its encryption. */
const keyStore = vi.hoisted(() => {
  const marker = 'wrapped:';
  return {
    available: true,
    backend: 'gnome_libsecret',
    isEncryptionAvailable: (): boolean => keyStore.available,
    getSelectedStorageBackend: (): string => keyStore.backend,
    encryptString: vi.fn<(text: string) => Buffer>((text) => Buffer.from(marker + text)),
    decryptString: vi.fn<(wrapped: Buffer) => string>((wrapped) => {
      const text = wrapped.toString();
      if (!text.startsWith(marker)) throw new Error('Error while decrypting the ciphertext');
      return text.slice(marker.length);
    }),
  };
});
vi.mock('electron', () => ({ safeStorage: keyStore }));
const { loadDatabaseKey, writeDatabaseKey } = await import('#main/app/database-key.ts');

let folder: string;
let keyFile: string;
let databaseFile: string;
const onSystem = (platform: NodeJS.Platform): void =>
  void vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rosheta-key-'));
  keyFile = path.join(folder, 'database-key.json');
  databaseFile = path.join(folder, 'rosheta.db');
  Object.assign(keyStore, { available: true, backend: 'gnome_libsecret' });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const load = () => loadDatabaseKey(keyFile, databaseFile);
const stored = (): { protection: string; key: string } =>
  JSON.parse(readFileSync(keyFile, 'utf8')) as { protection: string; key: string };
const replaceIn = (change: object): void =>
  writeFileSync(keyFile, JSON.stringify({ ...stored(), ...change }));

function lost(): DatabaseOpenError {
  try {
    load();
  } catch (error) {
    expect(error).toBeInstanceOf(DatabaseOpenError);
    expect(error).toMatchObject({ problem: 'key-lost' });
    return error as DatabaseOpenError;
  }
  return expect.unreachable('the key was given out');
}

describe('the first start', () => {
  test('makes a key that the next start has again, readable by this user alone', () => {
    const made = load();
    expect(made).toMatchObject({ protection: 'os' });
    expect(made.key).toHaveLength(32);
    expect(load().key.equals(made.key)).toBe(true);
    expect(readdirSync(folder)).toEqual(['database-key.json']);
    if (process.platform !== 'win32') expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  });

  test('puts the key in the clear nowhere when the system can wrap it', () => {
    const { key } = load();
    const unwrapped = Buffer.from(stored().key, 'base64').toString();
    expect(unwrapped).toBe(`wrapped:${key.toString('hex')}`);
  });

  test.each([
    ['there is no key store', { available: false }],
    ['Linux has only one whose password is in its source code', { backend: 'basic_text' }],
  ])('says so when %s, and goes on', (_when, change) => {
    onSystem('linux');
    Object.assign(keyStore, change);
    const made = load();
    expect(made.protection).toBe('file');
    expect(stored().protection).toBe('file');
    expect(load()).toEqual(made);
  });

  test('does not ask a system other than Linux for its back end', () => {
    onSystem('win32');
    keyStore.backend = 'basic_text';
    expect(load().protection).toBe('os');
  });

  test('is none when a database is there already: no key is made beside it', () => {
    writeFileSync(databaseFile, 'data');
    lost();
    expect(existsSync(keyFile)).toBe(false);
  });

  test('leaves no file when the key store refuses, so that the next start makes one', () => {
    keyStore.encryptString.mockImplementationOnce(() => {
      throw new Error('the keyring is locked');
    });
    expect(load).toThrow('the keyring is locked');
    expect(readdirSync(folder)).toEqual([]);
    expect(load().protection).toBe('os');
  });
});

describe('a later start', () => {
  test('stays with the protection the key has, whatever the system can do now', () => {
    const made = load();
    keyStore.available = false;
    expect(load()).toEqual(made);
  });

  test('reports a key that this user’s key store does not open, and leaves its file as it is', () => {
    load();
    const before = readFileSync(keyFile, 'utf8');
    keyStore.decryptString.mockImplementationOnce(() => {
      throw new Error('Error while decrypting the ciphertext');
    });
    expect(lost().cause).toMatchObject({ message: 'Error while decrypting the ciphertext' });
    expect(readFileSync(keyFile, 'utf8')).toBe(before);
  });

  test.each([
    ['is empty', ''],
    ['was cut off', '{"version":1,"prot'],
    ['is of a version that does not exist yet', JSON.stringify({ version: 2, protection: 'os', key: '' })],
    ['says nothing of its protection', JSON.stringify({ version: 1, key: '' })],
  ])('reports a key file that %s, and makes no new key', (_how, content) => {
    writeFileSync(keyFile, content);
    lost();
    expect(readFileSync(keyFile, 'utf8')).toBe(content);
  });

  test('takes nothing for the key that is shorter, longer or no key', () => {
    load();
    const file = (text: string): object => ({
      protection: 'file',
      key: Buffer.from(text).toString('base64'),
    });
    for (const text of ['', 'ab'.repeat(31), 'ab'.repeat(33), `zz${'ab'.repeat(31)}`]) {
      replaceIn(file(text));
      lost();
    }
    replaceIn(file('ab'.repeat(32)));
    expect(load()).toEqual({ protection: 'file', key: Buffer.alloc(32, 0xab) });
  });
});

describe('a key that comes from elsewhere', () => {
  test('takes the place of the one before', () => {
    load();
    const other = Buffer.alloc(32, 7);
    expect(writeDatabaseKey(keyFile, other)).toEqual({ key: other, protection: 'os' });
    expect(load().key.equals(other)).toBe(true);
  });

  test('leaves the one before when it cannot be wrapped or written', () => {
    const { key } = load();
    keyStore.encryptString.mockImplementationOnce(() => {
      throw new Error('the keyring is locked');
    });
    expect(() => writeDatabaseKey(keyFile, Buffer.alloc(32, 7))).toThrow('the keyring is locked');
    expect(() => writeDatabaseKey(path.join(folder, 'gone', 'key.json'), Buffer.alloc(32, 7))).toThrow(
      'ENOENT',
    );
    expect(load().key.equals(key)).toBe(true);
  });

  test('is written over what a crash left of an earlier try', () => {
    writeFileSync(`${keyFile}.new`, 'half of a much longer earlier try '.repeat(20));
    const { key } = load();
    expect(load().key.equals(key)).toBe(true);
    expect(readdirSync(folder)).toEqual(['database-key.json']);
  });
});
