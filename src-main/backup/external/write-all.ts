import { writeSync } from 'node:fs';

/** A write may take less than it was given. */
export function writeAll(handle: number, data: Uint8Array): void {
  for (let written = 0; written < data.length;) written += writeSync(handle, data, written);
}
