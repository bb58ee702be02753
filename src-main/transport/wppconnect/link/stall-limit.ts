import { systemClock } from '../../../lib/clock.ts';

/** A step of the way online that must show that it moves. */
export class StallLimit {
  readonly #onStalled: (what: string) => void;
  #waiting: { what: string; limitMs: number; cancel: () => void } | undefined;

  constructor(onStalled: (what: string) => void) {
    this.#onStalled = onStalled;
  }

  /** It is the turn of this step, however often that is said. */
  expect(what: string, limitMs: number): void {
    if (this.#waiting?.what !== what) this.#start(what, limitMs);
  }

  /** Something moved. */
  sign(): void {
    if (this.#waiting) this.#start(this.#waiting.what, this.#waiting.limitMs);
  }

  done(): void {
    this.#waiting?.cancel();
    this.#waiting = undefined;
  }

  #start(what: string, limitMs: number): void {
    this.done();
    const cancel = systemClock.after(limitMs, () => {
      this.#waiting = undefined;
      this.#onStalled(what);
    });
    this.#waiting = { what, limitMs, cancel };
  }
}
