import { BackOff, spread } from '../../../lib/back-off.ts';
import { systemClock } from '../../../lib/clock.ts';

const PAUSES = { firstMs: 1_000, longestMs: 60_000 };

/** One pending retry at a time, later and later while they fail. */
export class RetryTimer {
  readonly #backOff = new BackOff(PAUSES);
  #cancel: (() => void) | undefined;

  get isWaiting(): boolean {
    return this.#cancel !== undefined;
  }

  /** @returns when it will run, epoch ms. `delayMs` replaces the back-off. */
  schedule(run: () => void, delayMs = spread(this.#backOff.next())): number {
    this.cancel();
    this.#cancel = systemClock.after(delayMs, () => {
      this.#cancel = undefined;
      run();
    });
    return systemClock.wall() + delayMs;
  }

  cancel(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** The connection is proven good: the next failure starts from the shortest delay. */
  reset(): void {
    this.cancel();
    this.#backOff.reset();
  }
}
