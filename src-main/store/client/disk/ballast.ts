import { randomFillSync } from 'node:crypto';
import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tidySync } from '../../../lib/files/remove.ts';
import { replace, UNFINISHED } from '../../../lib/files/replace.ts';
import { tryAgainSync } from '../../../lib/files/try-again.ts';

const CHUNK_BYTES = 1024 * 1024;

/** Room on the disk that is held by a file of nothing, to be given up when the disk is full. */
export class Ballast {
  readonly bytes: number;
  readonly #path: string;

  constructor(path: string, bytes: number) {
    this.#path = path;
    this.bytes = bytes;
  }

  /** An emptied file that could not be taken away holds nothing. */
  get isThere(): boolean {
    return this.#heldBytes >= this.bytes;
  }

  /** Writes it; rejects, leaving nothing behind, when there is no room. Real bytes: holes would hold no room. */
  async make(): Promise<void> {
    if (this.isThere) return;
    await replace(this.#path, (unfinished) => this.#write(unfinished));
  }

  /** Gives the room back at once, as far as nobody holds it. */
  release(): void {
    tidySync(this.#path + UNFINISHED);
    if (this.#heldBytes > 0) this.#empty();
    tidySync(this.#path);
  }

  get #heldBytes(): number {
    return statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0;
  }

  async #write(unfinished: string): Promise<void> {
    const file = await open(unfinished, 'w', 0o600);
    try {
      // Random, because some file systems compress.
      const chunk = randomFillSync(Buffer.alloc(Math.min(CHUNK_BYTES, this.bytes)));
      for (let written = 0; written < this.bytes; written += chunk.length) await file.write(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Some file systems give the room of a deleted file back late, but that of a truncated one now. */
  #empty(): void {
    try {
      const file = tryAgainSync(() => openSync(this.#path, 'w'));
      fsyncSync(file);
      closeSync(file);
    } catch {
      // Held: who needs the room hears that the disk is full, and asks again.
    }
  }
}
