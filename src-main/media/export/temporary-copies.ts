import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { systemClock, type Clock } from '../../lib/clock.ts';
import { tidy } from '../../lib/files/remove.ts';
import { WakeUp } from '../../lib/wake-up.ts';

/** Whoever reads a document has it open by then, and whoever wants to keep it saves it. */
const KEPT_MS = 60 * 60_000;

/**
 * Plain copies for other programs, readable by this user only, in a folder of the data that is emptied at the start
 * and at the end. Nobody says when another program is done with one, so each goes after a time; one that Windows holds
 * because it is still open stays until it is let go.
 */
export class TemporaryCopies {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #wakeUp: WakeUp;
  /** The folder of each copy, and since when, in monotonic time. */
  readonly #madeAt = new Map<string, number>();

  constructor(folder: string, { clock = systemClock }: { clock?: Clock } = {}) {
    this.#folder = folder;
    this.#clock = clock;
    this.#wakeUp = new WakeUp(() => void this.#removeOld(), { clock });
  }

  /** @returns the path of the copy, in a folder of its own so that it can have its own name. */
  async make(name: string, bytes: Readable): Promise<string> {
    const folder = path.join(this.#folder, randomUUID());
    await mkdir(folder, { recursive: true, mode: 0o700 });
    this.#madeAt.set(folder, this.#clock.monotonic());
    this.#wakeUp.in(KEPT_MS);
    const file = path.join(folder, name);
    await pipeline(bytes, createWriteStream(file, { mode: 0o600 }));
    return file;
  }

  /** One that was needed here alone goes at once, with what was made beside it. */
  async remove(file: string): Promise<void> {
    await this.#removeFolder(path.dirname(file));
  }

  /** One that a program holds open stays until the next time. */
  async clear(): Promise<void> {
    this.#wakeUp.cancel();
    this.#madeAt.clear();
    await tidy(this.#folder);
  }

  async #removeOld(): Promise<void> {
    const now = this.#clock.monotonic();
    const old = [...this.#madeAt].filter(([, at]) => now - at >= KEPT_MS).map(([folder]) => folder);
    for (const folder of old) await this.#removeFolder(folder);
    const oldest = Math.min(...this.#madeAt.values());
    if (oldest === Infinity) return;
    // What is held open is tried again in a while.
    this.#wakeUp.in(Math.max(oldest + KEPT_MS - now, KEPT_MS / 12));
  }

  async #removeFolder(folder: string): Promise<void> {
    // One that is held open is tried again.
    if (await tidy(folder)) this.#madeAt.delete(folder);
  }
}
