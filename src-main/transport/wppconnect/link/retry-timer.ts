const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/** Exponential back-off with jitter; one pending retry at a time. */
export class RetryTimer {
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;

  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  /** @returns when it will run, epoch ms. `delayMs` replaces the back-off. */
  schedule(run: () => void, delayMs = this.#nextDelayMs()): number {
    this.cancel();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      run();
    }, delayMs);
    return Date.now() + delayMs;
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The connection is proven good: the next failure starts from the shortest delay. */
  reset(): void {
    this.cancel();
    this.#failures = 0;
  }

  #nextDelayMs(): number {
    const delay = Math.min(FIRST_DELAY_MS * 2 ** this.#failures++, LONGEST_DELAY_MS);
    return Math.round(delay * (0.8 + Math.random() * 0.4));
  }
}
