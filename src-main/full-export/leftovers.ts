import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { replace, UNFINISHED } from '../lib/files/replace.ts';
import { tidy } from '../lib/files/remove.ts';
import type { Logger } from '../log/logger.ts';

/** More sticks than these nobody pulls out before they are written. */
const MOST = 20;

const noteSchema = z.array(z.string().endsWith(UNFINISHED)).max(MOST);

/**
 * Where unfinished exports lie: they are read by whoever finds them, so what a crash or a pulled-out stick has left goes as
 * soon as it can be reached again.
 */
export class Leftovers {
  readonly #file: string;
  readonly #log: Logger;

  /** @param file the note, in the folder of the data. */
  constructor(file: string, log: Logger) {
    this.#file = file;
    this.#log = log;
  }

  /** Before the first byte is written. Rejects where it cannot be noted: then nothing may be written. */
  async add(place: string): Promise<void> {
    const known = await this.#read();
    await this.#write([...known.filter((one) => one !== place), place].slice(-MOST));
  }

  /** What cannot be reached now stays noted, for the next start. Never fails. */
  async takeAway(place: string): Promise<void> {
    try {
      // Of a stick that is out nothing is there, and all of it comes back with the stick.
      await stat(path.dirname(place));
      if (await tidy(place)) await this.#write((await this.#read()).filter((one) => one !== place));
    } catch (error) {
      this.#log.warn('an unfinished export stays noted', error);
    }
  }

  /** The same for all that is noted. */
  async tidy(): Promise<void> {
    for (const place of await this.#read()) await this.takeAway(place);
  }

  async #read(): Promise<string[]> {
    try {
      return noteSchema.parse(JSON.parse(await readFile(this.#file, 'utf8')));
    } catch {
      return [];
    }
  }

  async #write(places: readonly string[]): Promise<void> {
    if (places.length === 0) return void (await tidy(this.#file));
    await replace(this.#file, (unfinished) => writeFile(unfinished, JSON.stringify(places), 'utf8'));
  }
}
