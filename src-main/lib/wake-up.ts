import { LONGEST_TIMER_MS, systemClock, type Clock } from './clock.ts';

interface WakeUpOptions {
  clock?: Clock;
  /** How long nobody comes by at most: a timer knows nothing of a PC that slept or whose clock was set. */
  longestMs?: number;
}

/**
 * One timer for many moments: the earliest counts, because who is woken then looks at what is due and names the later
 * moments again. It may wake too early, so who is woken looks at the time.
 */
export class WakeUp {
  readonly #wake: () => void;
  readonly #clock: Clock;
  readonly #longestMs: number;
  #at = Infinity;
  #cancel = (): void => {};

  constructor(wake: () => void, { clock = systemClock, longestMs = LONGEST_TIMER_MS }: WakeUpOptions = {}) {
    this.#wake = wake;
    this.#clock = clock;
    this.#longestMs = Math.min(longestMs, LONGEST_TIMER_MS);
  }

  /** At the latest `ms` from now. */
  in(ms: number): void {
    const pauseMs = Math.min(Math.max(0, ms), this.#longestMs);
    const at = this.#clock.monotonic() + pauseMs;
    if (at >= this.#at) return;
    this.#cancel();
    this.#at = at;
    this.#cancel = this.#clock.after(pauseMs, () => {
      this.#at = Infinity;
      this.#wake();
    });
  }

  /** At this moment at the latest, epoch ms. */
  at(time: number): void {
    this.in(time - this.#clock.wall());
  }

  /** Nobody is woken until a moment is named again. */
  cancel(): void {
    this.#at = Infinity;
    this.#cancel();
  }
}
