import { systemClock, type Clock } from './clock.ts';

/** Lets something through, and then nothing for a while. */
export class Throttle {
  readonly #everyMs: number;
  readonly #clock: Pick<Clock, 'monotonic'>;
  #lastAt = -Infinity;

  constructor(everyMs: number, clock: Pick<Clock, 'monotonic'> = systemClock) {
    this.#everyMs = everyMs;
    this.#clock = clock;
  }

  /** Whether this one goes through. */
  pass(): boolean {
    const now = this.#clock.monotonic();
    if (now - this.#lastAt < this.#everyMs) return false;
    this.#lastAt = now;
    return true;
  }
}
