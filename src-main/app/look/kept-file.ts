import { readFileSync, writeFileSync } from 'node:fs';
import { moveSync } from '../../lib/files/move.ts';
import { UNFINISHED } from '../../lib/files/replace.ts';
import type { Logger } from '../../log/logger.ts';

interface KeptFileOptions<T> {
  file: string;
  /** What any JSON says; of nothing (the file is not there yet, or damaged) what is usual: nothing is lost but a wish. */
  read: (kept: unknown) => T;
  /** Said in the log when it cannot be kept; it holds until the program is closed then. */
  failure: string;
  log: Logger;
}

/** A wish about this PC in a JSON file of its own, which is needed before the database is open. The file is there whole or as it was. */
export class KeptFile<T> {
  readonly #options: KeptFileOptions<T>;
  #value: T;

  constructor(options: KeptFileOptions<T>) {
    this.#options = options;
    this.#value = options.read(jsonOf(options.file));
  }

  get value(): T {
    return this.#value;
  }

  keep(value: T): void {
    const { file, failure, log } = this.#options;
    this.#value = value;
    try {
      writeFileSync(file + UNFINISHED, JSON.stringify(value));
      moveSync(file + UNFINISHED, file);
    } catch (error) {
      log.warn(failure, error);
    }
  }
}

/** Plainly, without a library: the window waits for it. */
function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
