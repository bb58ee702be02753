const LOOK_EVERY_MS = 2_000;

/** Notices that the PC is on a network again: nobody should wait for a pause to end then. */
export class NetworkWatch {
  readonly #isOnline: () => boolean;
  readonly #onBack: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(isOnline: () => boolean, onBack: () => void) {
    this.#isOnline = isOnline;
    this.#onBack = onBack;
  }

  start(): void {
    this.stop();
    let wasOnline = this.#isOnline();
    this.#timer = setInterval(() => {
      const isBack = !wasOnline && this.#isOnline();
      wasOnline = this.#isOnline();
      if (isBack) this.#onBack();
    }, LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
