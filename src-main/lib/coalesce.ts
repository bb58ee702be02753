interface CoalescedOptions {
  run: () => Promise<void>;
  /** A run failed; what was requested meanwhile runs all the same. */
  onError: (error: unknown) => void;
  /** Called when nobody requests a further run, in the turn in which that is found out. */
  onIdle?: () => void;
}

/**
 * One run at a time, and once more when it was requested meanwhile, however often: whoever requests a run knows that
 * one begins after the request. The first run begins within the call.
 */
export class Coalesced {
  readonly #options: CoalescedOptions;
  #isRequested = false;
  #isRunning = false;
  #running: Promise<void> = Promise.resolve();

  constructor(options: CoalescedOptions) {
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** A run may request the next one. @returns a promise that resolves when no run is left; a run must not wait for it. */
  request(): Promise<void> {
    this.#isRequested = true;
    if (!this.#isRunning) this.#running = this.#runWhileRequested();
    return this.#running;
  }

  /** The runs that were requested and have not begun are not needed any more. */
  withdraw(): void {
    this.#isRequested = false;
  }

  /** Resolves when no run is under way. */
  settled(): Promise<void> {
    return this.#running;
  }

  async #runWhileRequested(): Promise<void> {
    // Before the first run, which may request another one before it waits for anything.
    this.#isRunning = true;
    try {
      while (this.#isRequested) {
        this.#isRequested = false;
        try {
          await this.#options.run();
        } catch (error) {
          this.#options.onError(error);
        }
      }
    } finally {
      // In the same turn as the last test of `#isRequested`, so that no request falls between the two.
      this.#isRunning = false;
    }
    this.#options.onIdle?.();
  }
}
