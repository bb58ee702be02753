import type { Clock } from '../../lib/clock.ts';

/** However little comes, nobody is told more often. */
const LEAST_MS = 4_000;
/** However long it goes on, nobody is told more seldom. */
const MOST_MS = 60_000;
/** After so long without a word the next one is heard at once. */
const STILL_MS = 2 * 60_000;

/**
 * How long the next telling waits. A counter that has been called and goes on being called is called ever more seldom,
 * until somebody has seen to it or it has been still for a while.
 */
export class Calm {
  readonly #clock: Clock;
  #toldAt = -Infinity;
  #pauseMs = LEAST_MS;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How long from now, in ms; 0 for at once. */
  get waitMs(): number {
    return Math.max(0, this.#toldAt + this.#pauseMs - this.#clock.monotonic());
  }

  told(): void {
    const now = this.#clock.monotonic();
    const isOn = now - this.#toldAt < STILL_MS;
    this.#pauseMs = isOn ? Math.min(this.#pauseMs * 2, MOST_MS) : LEAST_MS;
    this.#toldAt = now;
  }

  /** Somebody has seen to it. */
  seen(): void {
    this.#pauseMs = LEAST_MS;
  }
}
