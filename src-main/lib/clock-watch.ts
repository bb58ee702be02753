import { systemClock, type Clock } from './clock.ts';

const CHECK_EVERY_MS = 5_000;
/** Less is the time service's own doing, which sets a clock right a little at a time. */
const JUMP_MS = 2_000;

/**
 * Notices that wall time and monotonic time do not go together any more: somebody has set this PC's clock, or the PC
 * has slept. Whoever waits for a moment of wall time then has to look at it anew.
 */
export class ClockWatch {
  readonly #onJump: (byMs: number) => void;
  readonly #clock: Clock;
  #aheadMs = 0;
  #cancel = (): void => {};

  /** @param onJump is told how far the wall clock went beyond the time that passed; negative when it was set back. */
  constructor(onJump: (byMs: number) => void, clock: Clock = systemClock) {
    this.#onJump = onJump;
    this.#clock = clock;
  }

  start(): void {
    this.#cancel();
    this.#aheadMs = this.#readAhead();
    this.#checkLater();
  }

  stop(): void {
    this.#cancel();
  }

  #checkLater(): void {
    this.#cancel = this.#clock.after(CHECK_EVERY_MS, () => {
      this.#checkLater();
      const aheadMs = this.#readAhead();
      const byMs = aheadMs - this.#aheadMs;
      this.#aheadMs = aheadMs;
      if (Math.abs(byMs) >= JUMP_MS) this.#onJump(byMs);
    });
  }

  #readAhead(): number {
    return this.#clock.wall() - this.#clock.monotonic();
  }
}
