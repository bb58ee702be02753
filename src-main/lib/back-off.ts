interface BackOffOptions {
  firstMs: number;
  longestMs: number;
}

/** The pause after so many failures in a row: twice as long each time, up to the longest. None after no failure. */
export function pauseAfter(failures: number, { firstMs, longestMs }: BackOffOptions): number {
  return failures === 0 ? 0 : Math.min(firstMs * 2 ** (failures - 1), longestMs);
}

/** Ever longer pauses between tries that fail. */
export class BackOff {
  readonly #options: BackOffOptions;
  #failures = 0;

  constructor(options: BackOffOptions) {
    this.#options = options;
  }

  /** It failed again. @returns how long to leave it alone, in ms. */
  next(): number {
    this.#failures += 1;
    return pauseAfter(this.#failures, this.#options);
  }

  /** It works: the next failure has the shortest pause again. */
  reset(): void {
    this.#failures = 0;
  }
}

/** Up to a fifth shorter or longer, so that not all PCs come back at the same moment. */
export function spread(ms: number, chance: () => number = Math.random): number {
  return Math.round(ms * (0.8 + chance() * 0.4));
}
