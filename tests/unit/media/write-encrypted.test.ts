import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { CHUNK_BYTES, DamagedFileError, encryptedSizeBytes } from '#main/media/encrypted/format.ts';
import { readEncrypted } from '#main/media/encrypted/read-encrypted.ts';
import { writeEncrypted } from '#main/media/encrypted/write-encrypted.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-written-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const databaseKey = randomBytes(32);
const options = { databaseKey, id: 'a', onBytes: (): void => {} };

async function* partsOf(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

async function readBack(file: string, sizeBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of readEncrypted({ path: file, databaseKey, id: 'a', sizeBytes }))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

/** An open file of which the test says how much one write takes. */
async function openFile(take: (length: number) => number): Promise<{ handle: FileHandle; file: string }> {
  const file = path.join(folder, randomBytes(8).toString('hex'));
  const handle = await open(file, 'wx');
  const real = handle.write.bind(handle) as (data: Buffer, at: number, length: number) => Promise<object>;
  vi.spyOn(handle, 'write').mockImplementation(((data: Buffer, at = 0) =>
    real(data, at, take(data.length - at))) as never);
  return { handle, file };
}

describe('writing an encrypted file', () => {
  test('goes on where a write took less than it was given', async () => {
    const { handle, file } = await openFile((length) => Math.min(length, 1_000));
    const plain = randomBytes(CHUNK_BYTES + 5);
    const { sizeBytes } = await writeEncrypted(handle, partsOf(plain), options);
    expect((await handle.stat()).size).toBe(encryptedSizeBytes(sizeBytes));
    await handle.close();
    expect((await readBack(file, sizeBytes)).equals(plain)).toBe(true);
  });

  test('ends with the disk’s error, and what is there by then is never taken for a file', async () => {
    let room = CHUNK_BYTES + 100;
    const { handle, file } = await openFile((length) => {
      if (room === 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      const taken = Math.min(length, room);
      room -= taken;
      return taken;
    });
    const plain = randomBytes(3 * CHUNK_BYTES);
    await expect(writeEncrypted(handle, partsOf(plain), options)).rejects.toMatchObject({ code: 'ENOSPC' });
    await handle.close();
    for (const sizeBytes of [plain.length, 2 * CHUNK_BYTES, CHUNK_BYTES, 100, 0]) {
      await expect(readBack(file, sizeBytes)).rejects.toBeInstanceOf(DamagedFileError);
    }
  });

  test('ends with the error of the stream, in the middle of a piece as well', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield randomBytes(CHUNK_BYTES + 1);
      throw new Error('the page is gone');
    }
    const { handle, file } = await openFile((length) => length);
    await expect(writeEncrypted(handle, broken(), options)).rejects.toThrow('the page is gone');
    await handle.close();
    await expect(readBack(file, CHUNK_BYTES + 1)).rejects.toBeInstanceOf(DamagedFileError);
    await expect(readBack(file, CHUNK_BYTES)).rejects.toBeInstanceOf(DamagedFileError);
  });

  test('is refused before the bytes are written that were too many, and the stream is let go of', async () => {
    const released = vi.fn<() => void>();
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield randomBytes(1_000);
      } finally {
        released();
      }
    }
    const { handle } = await openFile((length) => length);
    let doneBytes = 0;
    const onBytes = (part: Uint8Array): void => {
      doneBytes += part.length;
      if (doneBytes > 5_000) throw new Error('too large');
    };
    await expect(writeEncrypted(handle, endless(), { ...options, onBytes })).rejects.toThrow('too large');
    await handle.close();
    expect(released).toHaveBeenCalledOnce();
    expect(doneBytes).toBe(6_000);
  });
});

describe('reading an encrypted file', () => {
  test('says that there is none, and not that it is damaged, when it is gone', async () => {
    await expect(readBack(path.join(folder, 'gone'), 5)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
