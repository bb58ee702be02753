import { closeSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { randomFillSync } from 'node:crypto';

const CHUNK_BYTES = 1024 * 1024;

/** Room on the disk that is held by a file of nothing, to be given up when the disk is full. */
export class Ballast {
  readonly bytes: number;
  readonly #path: string;

  constructor(path: string, bytes: number) {
    this.#path = path;
    this.bytes = bytes;
  }

  get isThere(): boolean {
    return statSync(this.#path, { throwIfNoEntry: false }) !== undefined;
  }

  /** Writes it; rejects, leaving nothing behind, when there is no room. Real bytes: holes would hold no room. */
  async make(): Promise<void> {
    if (this.isThere) return;
    const unfinished = `${this.#path}.unfinished`;
    try {
      const file = await open(unfinished, 'w', 0o600);
      try {
        // Random, because some file systems compress.
        const chunk = randomFillSync(Buffer.alloc(Math.min(CHUNK_BYTES, this.bytes)));
        for (let written = 0; written < this.bytes; written += chunk.length) await file.write(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, this.#path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  /** Gives the room back at once. */
  release(): void {
    rmSync(`${this.#path}.unfinished`, { force: true });
    if (!this.isThere) return;
    // Some file systems give the room of a deleted file back late, but that of a truncated one now.
    const file = openSync(this.#path, 'w');
    fsyncSync(file);
    closeSync(file);
    rmSync(this.#path, { force: true });
  }
}
