import { closeSync, fsyncSync, openSync } from 'node:fs';
import { tryAgainSync } from './files/try-again.ts';

/** Makes what was written to a file last. */
export function syncFile(file: string): void {
  // To write, because Windows flushes nothing for who may only read.
  const handle = tryAgainSync(() => openSync(file, 'r+'));
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
