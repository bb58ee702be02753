import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { ExternalError, onThisPc } from './external-error.ts';
import { PART_BYTES } from './layout.ts';
import type { Steps } from './steps.ts';
import { createFile } from './there.ts';
import { writeAll } from './write-all.ts';

const BUFFER_BYTES = 1024 * 1024;

/** A file that lies in pieces, `<name>.1` and so on. */
export interface Parts {
  name: string;
  count: number;
  sizeBytes: number;
  /** Of all of them together, in hex. */
  sha256: string;
}

/** Copies a file of this PC into pieces that every file system takes, each of them synced. */
export function writeParts(
  source: string,
  folder: string,
  name: string,
  { steps, partBytes = PART_BYTES }: { steps: Steps; partBytes?: number },
): Parts {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(Math.min(BUFFER_BYTES, partBytes));
  const from = openSync(source, 'r');
  let [count, sizeBytes, isAtEnd] = [0, 0, false];
  try {
    do {
      count += 1;
      steps.step(`write ${name}.${count}`);
      const part = createFile(path.join(folder, `${name}.${count}`));
      try {
        for (let left = partBytes; left > 0 && !isAtEnd;) {
          const read = readSync(from, buffer, 0, Math.min(buffer.length, left), sizeBytes);
          isAtEnd = read === 0;
          writeAll(part, buffer.subarray(0, read));
          hash.update(buffer.subarray(0, read));
          sizeBytes += read;
          left -= read;
          steps.bytes(read);
        }
        steps.step(`sync ${name}.${count}`);
        fsyncSync(part);
      } finally {
        closeSync(part);
      }
    } while (!isAtEnd);
  } finally {
    closeSync(from);
  }
  return { name, count, sizeBytes, sha256: hash.digest('hex') };
}

/** Puts the pieces together on this PC. Throws ExternalError snapshot-damaged when they are not what was written. */
export function joinParts(folder: string, parts: Parts, target: string, steps: Steps): void {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(BUFFER_BYTES);
  const to = onThisPc(() => openSync(target, 'w', 0o600));
  let sizeBytes = 0;
  try {
    for (let index = 1; index <= parts.count; index += 1) {
      steps.step(`read ${parts.name}.${index}`);
      const part = openPart(path.join(folder, `${parts.name}.${index}`));
      try {
        for (let read = readSync(part, buffer); read > 0; read = readSync(part, buffer)) {
          const piece = buffer.subarray(0, read);
          hash.update(piece);
          onThisPc(() => writeAll(to, piece));
          sizeBytes += read;
          steps.bytes(read);
        }
      } finally {
        closeSync(part);
      }
    }
    onThisPc(() => fsyncSync(to));
  } finally {
    closeSync(to);
  }
  if (sizeBytes !== parts.sizeBytes || hash.digest('hex') !== parts.sha256) {
    throw new ExternalError('snapshot-damaged', `${parts.name} is not what was written`);
  }
}

/** One that is not there is damage of the snapshot; a stick that is out is told from it by whoever asked. */
function openPart(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new ExternalError('snapshot-damaged', 'a part is not there', { cause });
  }
}
