import path from 'node:path';
import { readEncrypted } from '../media/encrypted/read-encrypted.ts';
import type { SnapshotFile } from '../store/export/open-snapshot.ts';

/** What is smaller is read once, and held meanwhile. */
const HELD_BYTES = 16 * 1024 * 1024;

type WholeFile =
  | { kind: 'whole'; bytes: AsyncIterable<Uint8Array> }
  | { kind: 'missing'; reason: 'gone' | 'damaged' };

/**
 * A stored file that was read to its end before anything of it is written: half of one would look like one in a zip, from which
 * nothing can be taken back.
 */
export async function wholeFile({
  uploads,
  key,
  file: { id, sizeBytes },
}: {
  uploads: string;
  key: Uint8Array;
  file: Pick<SnapshotFile, 'id' | 'sizeBytes'>;
}): Promise<WholeFile> {
  const read = (): AsyncGenerator<Buffer> =>
    readEncrypted({ path: path.join(uploads, id), databaseKey: key, id, sizeBytes });
  try {
    if (sizeBytes <= HELD_BYTES) {
      const pieces: Buffer[] = [];
      for await (const piece of read()) pieces.push(Buffer.from(piece));
      return { kind: 'whole', bytes: inTurn(pieces) };
    }
    for await (const _piece of read());
    return { kind: 'whole', bytes: read() };
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { kind: 'missing', reason: isGone ? 'gone' : 'damaged' };
  }
}

async function* inTurn(pieces: readonly Buffer[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
