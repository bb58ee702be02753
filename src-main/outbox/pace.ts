import type { OutboxTiming } from './timing.ts';

/** Spaces sends over all conversations; each call waits for its turn. */
export class Pace {
  readonly #timing: Pick<OutboxTiming, 'shortestGapMs' | 'gapJitterMs'>;
  #last: Promise<void> = Promise.resolve();
  #nextAt = 0;

  constructor(timing: Pick<OutboxTiming, 'shortestGapMs' | 'gapJitterMs'>) {
    this.#timing = timing;
  }

  turn(): Promise<void> {
    this.#last = this.#last.then(async () => {
      const waitMs = this.#nextAt - Date.now();
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      const { shortestGapMs, gapJitterMs } = this.#timing;
      this.#nextAt = Date.now() + shortestGapMs + Math.random() * gapJitterMs;
    });
    return this.#last;
  }
}
