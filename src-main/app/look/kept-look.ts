import { readFileSync, writeFileSync } from 'node:fs';
import {
  changedLook,
  DEFAULT_LOOK,
  keptLookSchema,
  zoomAfter,
  type Look,
  type LookChange,
  type ZoomStep,
} from '#shared/domain/look.ts';
import { moveSync } from '../../lib/files/move.ts';
import { UNFINISHED } from '../../lib/files/replace.ts';
import type { Logger } from '../../log/logger.ts';

/**
 * How the window looks on this PC, in a file of its own: it is needed before the database is open and where there is
 * none, and must not come to another PC with a backup.
 */
export class KeptLook {
  readonly #file: string;
  readonly #log: Logger;
  readonly #listeners = new Set<(look: Look) => void>();
  #look: Look;

  constructor(file: string, log: Logger) {
    this.#file = file;
    this.#log = log;
    this.#look = this.#read();
  }

  get look(): Look {
    return this.#look;
  }

  update(change: LookChange): Look {
    this.#look = changedLook(this.#look, change);
    this.#keep();
    for (const listener of this.#listeners) listener(this.#look);
    return this.#look;
  }

  zoom(step: ZoomStep): Look {
    return this.update({ zoom: zoomAfter(this.#look.zoom, step) });
  }

  /** @returns a function that ends it. */
  onChange(listener: (look: Look) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What cannot be kept holds until the program is closed. */
  #keep(): void {
    try {
      writeFileSync(this.#file + UNFINISHED, JSON.stringify(this.#look));
      moveSync(this.#file + UNFINISHED, this.#file);
    } catch (error) {
      this.#log.warn('how the window looks could not be kept', error);
    }
  }

  #read(): Look {
    try {
      return keptLookSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      // Not there yet, or damaged: nothing is lost but a wish about sizes.
      return DEFAULT_LOOK;
    }
  }
}
