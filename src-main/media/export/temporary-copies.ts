import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tidy } from '../../lib/files/remove.ts';

/**
 * Plain copies for other programs, readable by this user only, in a folder of the data that is emptied at the start
 * and at the end: a program may keep one open for as long as it likes, so they cannot go earlier.
 */
export class TemporaryCopies {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns the path of the copy, in a folder of its own so that it can have its own name. */
  async make(name: string, bytes: Readable): Promise<string> {
    const folder = path.join(this.#folder, randomUUID());
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, name);
    await pipeline(bytes, createWriteStream(file, { mode: 0o600 }));
    return file;
  }

  /** One that a program holds open stays until the next time. */
  async clear(): Promise<void> {
    await tidy(this.#folder);
  }
}
