import {
  changedLook,
  keptLook,
  zoomAfter,
  type Look,
  type LookChange,
  type ZoomStep,
} from '#shared/domain/look.ts';
import type { Logger } from '../../log/logger.ts';
import { KeptFile } from './kept-file.ts';

/**
 * How the window looks on this PC, in a file of its own: it is needed before the database is open and where there is
 * none, and must not come to another PC with a backup.
 */
export class KeptLook {
  readonly #file: KeptFile<Look>;
  readonly #listeners = new Set<(look: Look) => void>();

  constructor(file: string, log: Logger) {
    this.#file = new KeptFile({
      file,
      read: keptLook,
      failure: 'how the window looks could not be kept',
      log,
    });
  }

  get look(): Look {
    return this.#file.value;
  }

  update(change: LookChange): Look {
    this.#file.keep(changedLook(this.look, change));
    for (const listener of this.#listeners) listener(this.look);
    return this.look;
  }

  zoom(step: ZoomStep): Look {
    return this.update({ zoom: zoomAfter(this.look.zoom, step) });
  }

  /** @returns a function that ends it. */
  onChange(listener: (look: Look) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
