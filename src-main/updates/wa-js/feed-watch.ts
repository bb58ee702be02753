import { BackOff, spread } from '../../lib/back-off.ts';
import { WakeUp } from '../../lib/wake-up.ts';

const FIRST_LOOK_MS = 30_000;
const LOOK_EVERY_MS = 4 * 3_600_000;
const HURRIED_PAUSES = { firstMs: 60_000, longestMs: 3_600_000 };

/** When to look at the feed: now and then, and at once when WhatsApp has changed, then ever less often. */
export class FeedWatch {
  readonly #look: () => Promise<void>;
  readonly #wakeUp = new WakeUp(() => void this.#lookNow());
  readonly #hurriedPauses = new BackOff(HURRIED_PAUSES);
  #started = false;
  #looking = false;
  #hurried = false;
  #stopped = false;

  /** @param look never rejects. */
  constructor(look: () => Promise<void>) {
    this.#look = look;
  }

  start(): void {
    if (!this.#started) this.#schedule(FIRST_LOOK_MS);
  }

  /** Without a newer wa-js nothing goes any more. */
  hurry(): void {
    if (this.#hurried) return;
    this.#hurried = true;
    this.#hurriedPauses.reset();
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
    this.#wakeUp.cancel();
  }

  async #lookNow(): Promise<void> {
    if (this.#looking || this.#stopped) return;
    this.#looking = true;
    this.#wakeUp.cancel();
    await this.#look();
    this.#looking = false;
    this.#schedule(this.#hurried ? this.#hurriedPauses.next() : LOOK_EVERY_MS);
  }

  /** With jitter, so that not all pharmacies come at the same time. */
  #schedule(delayMs: number): void {
    this.#wakeUp.cancel();
    if (this.#stopped) return;
    this.#started = true;
    this.#wakeUp.in(spread(delayMs));
  }
}
