import { BackOff, spread } from '../../../lib/back-off.ts';
import { systemClock } from '../../../lib/clock.ts';

const PAUSES = { firstMs: 1_000, longestMs: 30_000 };

/** One pending retry at a time, later and later while they fail. */
export class RetryTimer {
  readonly #backOff = new BackOff(PAUSES);
  #cancel: (() => void) | undefined;
  #run: (() => void) | undefined;

  get isWaiting(): boolean {
    return this.#cancel !== undefined;
  }

  /** @returns when it will run, epoch ms. `delayMs` replaces the back-off. */
  schedule(run: () => void, delayMs = spread(this.#backOff.next())): number {
    this.cancel();
    this.#run = run;
    this.#cancel = systemClock.after(delayMs, () => this.runNow());
    return systemClock.wall() + delayMs;
  }

  /** What waits runs at once; the pauses stay as long as they have become. */
  runNow(): void {
    const run = this.#run;
    this.cancel();
    run?.();
  }

  cancel(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#run = undefined;
  }

  /** The connection is proven good: the next failure starts from the shortest delay. */
  reset(): void {
    this.cancel();
    this.#backOff.reset();
  }
}
