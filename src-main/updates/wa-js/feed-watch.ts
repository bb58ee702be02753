const FIRST_LOOK_MS = 30_000;
const LOOK_EVERY_MS = 4 * 3_600_000;
const FIRST_HURRIED_MS = 60_000;
const LONGEST_HURRIED_MS = 3_600_000;

/** When to look at the feed: now and then, and at once when WhatsApp has changed, then ever less often. */
export class FeedWatch {
  readonly #look: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #looking = false;
  #hurried = false;
  #hurriedLooks = 0;
  #stopped = false;

  /** @param look never rejects. */
  constructor(look: () => Promise<void>) {
    this.#look = look;
  }

  start(): void {
    if (this.#timer === undefined) this.#schedule(FIRST_LOOK_MS);
  }

  /** Without a newer wa-js nothing goes any more. */
  hurry(): void {
    if (this.#hurried) return;
    this.#hurried = true;
    this.#hurriedLooks = 0;
    void this.#lookNow();
  }

  /** WhatsApp works. */
  calm(): void {
    if (!this.#hurried) return;
    this.#hurried = false;
    this.#schedule(LOOK_EVERY_MS);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #lookNow(): Promise<void> {
    if (this.#looking || this.#stopped) return;
    this.#looking = true;
    clearTimeout(this.#timer);
    await this.#look();
    this.#looking = false;
    this.#schedule(
      this.#hurried
        ? Math.min(FIRST_HURRIED_MS * 2 ** this.#hurriedLooks++, LONGEST_HURRIED_MS)
        : LOOK_EVERY_MS,
    );
  }

  /** With jitter, so that not all pharmacies come at the same time. */
  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#lookNow(), Math.round(delayMs * (0.8 + Math.random() * 0.4)));
  }
}
