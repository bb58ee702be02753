import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  CHUNK_BYTES,
  chunkOffset,
  DamagedFileError,
  encryptedSizeBytes,
  HEADER_BYTES,
  TAG_BYTES,
} from '#main/media/encrypted/format.ts';
import { readEncrypted, type ByteRange } from '#main/media/encrypted/read-encrypted.ts';
import { writeEncrypted } from '#main/media/encrypted/write-encrypted.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-encrypted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const databaseKey = randomBytes(32);
const SEALED_BYTES = CHUNK_BYTES + TAG_BYTES;
let count = 0;

/** @param parts how the stream gives them. */
async function write(plain: Buffer, parts: number[] = [10_000], id = 'a') {
  const file = path.join(folder, String(count++));
  const handle = await open(file, 'wx');
  const pieces: Buffer[] = [];
  for (let at = 0, turn = 0; at < plain.length; turn += 1) {
    const length = parts[turn % parts.length] ?? 1;
    pieces.push(plain.subarray(at, at + length));
    at += length;
  }
  const written = await writeEncrypted(handle, Readable.from(pieces), { databaseKey, id, onBytes: () => {} });
  await handle.close();
  return { file, ...written };
}

async function read(
  file: string,
  sizeBytes: number,
  { range, id = 'a', key = databaseKey }: { range?: ByteRange; id?: string; key?: Buffer } = {},
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of readEncrypted({ path: file, databaseKey: key, id, sizeBytes, range })) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Sizes around the borders of pieces, where mistakes live. */
const size = fc.oneof(
  fc.constantFrom(0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 3 * CHUNK_BYTES + 7),
  fc.nat({ max: 4 * CHUNK_BYTES }),
);

test('whatever is written in whatever parts is read again, whole and in any range', async () => {
  await fc.assert(
    fc.asyncProperty(
      size,
      fc.array(fc.integer({ min: 1, max: 3 * CHUNK_BYTES }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat({ max: 5 * CHUNK_BYTES }), fc.nat({ max: 5 * CHUNK_BYTES })), {
        maxLength: 5,
      }),
      async (sizeBytes, parts, ranges) => {
        const plain = randomBytes(sizeBytes);
        // A stream of many tiny parts is slow, not different.
        const written = await write(
          plain,
          parts.map((part) => Math.max(part, Math.ceil(sizeBytes / 500))),
        );
        expect(written.sizeBytes).toBe(sizeBytes);
        expect(written.sha256).toBe(createHash('sha256').update(plain).digest('hex'));
        const stored = readFileSync(written.file);
        expect(stored).toHaveLength(encryptedSizeBytes(sizeBytes));
        expect((await read(written.file, sizeBytes)).equals(plain)).toBe(true);
        for (const [start, end] of ranges) {
          const part = await read(written.file, sizeBytes, { range: { start, end } });
          expect(part.equals(plain.subarray(start, end))).toBe(true);
        }
        if (sizeBytes > 40) expect(stored.includes(plain.subarray(0, 40))).toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});

describe('what was not written so is refused', () => {
  const SIZE = 3 * CHUNK_BYTES + 100;
  const refused = async (change: (stored: Buffer) => Buffer, sizeBytes = SIZE): Promise<void> => {
    const { file } = await write(randomBytes(SIZE));
    writeFileSync(file, change(readFileSync(file)));
    await expect(read(file, sizeBytes)).rejects.toBeInstanceOf(DamagedFileError);
  };

  test('one changed bit anywhere', async () => {
    const { file } = await write(randomBytes(SIZE));
    const stored = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: stored.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const changed = Buffer.from(stored);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        writeFileSync(file, changed);
        await expect(read(file, SIZE)).rejects.toBeInstanceOf(DamagedFileError);
      }),
      { numRuns: 100 },
    );
  });

  test('a cut anywhere, even between pieces and with a size that fits', async () => {
    await refused((stored) => stored.subarray(0, stored.length - 1));
    await refused((stored) => stored.subarray(0, 20));
    await refused(() => Buffer.alloc(0));
    await refused((stored) => stored.subarray(0, chunkOffset(2)), 2 * CHUNK_BYTES);
    await refused((stored) => stored.subarray(0, chunkOffset(3)), 3 * CHUNK_BYTES);
  });

  test('something behind it', async () => {
    await refused((stored) => Buffer.concat([stored, Buffer.alloc(1)]));
    await refused((stored) => Buffer.concat([stored, Buffer.alloc(TAG_BYTES + 5)]), SIZE + 5);
  });

  test('two pieces swapped, or one twice', async () => {
    const piece = (stored: Buffer, index: number): Buffer =>
      stored.subarray(chunkOffset(index), chunkOffset(index) + SEALED_BYTES);
    await refused((stored) =>
      Buffer.concat([
        stored.subarray(0, HEADER_BYTES),
        piece(stored, 1),
        piece(stored, 0),
        stored.subarray(chunkOffset(2)),
      ]),
    );
    await refused((stored) =>
      Buffer.concat([stored.subarray(0, chunkOffset(1)), piece(stored, 0), stored.subarray(chunkOffset(2))]),
    );
  });

  test('another key, and the place of another file', async () => {
    const { file } = await write(randomBytes(SIZE));
    await expect(read(file, SIZE, { key: randomBytes(32) })).rejects.toBeInstanceOf(DamagedFileError);
    await expect(read(file, SIZE, { id: 'b' })).rejects.toBeInstanceOf(DamagedFileError);
  });

  test('an empty file that should not be empty, and the other way round', async () => {
    const { file } = await write(Buffer.alloc(0));
    expect(await read(file, 0)).toHaveLength(0);
    await expect(read(file, 0, { key: randomBytes(32) })).rejects.toBeInstanceOf(DamagedFileError);
    await expect(read(file, 1)).rejects.toBeInstanceOf(DamagedFileError);
  });
});

test('the same bytes never look the same', async () => {
  const plain = Buffer.alloc(CHUNK_BYTES);
  const [first, second] = [await write(plain), await write(plain)];
  expect(readFileSync(first.file).equals(readFileSync(second.file))).toBe(false);
});
