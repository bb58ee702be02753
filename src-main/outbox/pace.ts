import { systemClock } from '../lib/clock.ts';
import { OneByOne } from '../lib/one-by-one.ts';
import type { OutboxTiming } from './timing.ts';

/** Spaces sends over all conversations; each call waits for its turn. */
export class Pace {
  readonly #timing: Pick<OutboxTiming, 'shortestGapMs' | 'gapJitterMs'>;
  readonly #turns = new OneByOne();
  /** In monotonic time: a clock that is set makes no send wait. */
  #nextAt = -Infinity;

  constructor(timing: Pick<OutboxTiming, 'shortestGapMs' | 'gapJitterMs'>) {
    this.#timing = timing;
  }

  turn(): Promise<void> {
    return this.#turns.run(async () => {
      const waitMs = this.#nextAt - systemClock.monotonic();
      if (waitMs > 0) await new Promise<void>((resolve) => systemClock.after(waitMs, resolve));
      const { shortestGapMs, gapJitterMs } = this.#timing;
      this.#nextAt = systemClock.monotonic() + shortestGapMs + Math.random() * gapJitterMs;
    });
  }
}
