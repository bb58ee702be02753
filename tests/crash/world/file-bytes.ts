import { createHash } from 'node:crypto';
import type { FileSketch } from '../protocol.ts';

const BLOCK_BYTES = 32;

/** The same sketch has the same bytes on both sides of the channel, so that none of them has to cross it. */
export function fileBytes({ seed, sizeBytes }: FileSketch): Buffer {
  const blocks = Array.from({ length: Math.ceil(sizeBytes / BLOCK_BYTES) }, (_, index) =>
    createHash('sha256').update(`${seed}:${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, sizeBytes);
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
