import { BackOff } from '../../../lib/back-off.ts';
import { NetworkWatch } from '../watch/network-watch.ts';
import { RetryTimer } from './retry-timer.ts';

/** Once may be a bad moment of WhatsApp's; after that a retry only helps when WhatsApp or the app has been updated. */
const CHANGED_PAUSES = { firstMs: 30_000, longestMs: 600_000 };

/** The next try, of whatever kind: when its pause is over, or as soon as the PC is on a network again. */
export class Retries {
  readonly #timer = new RetryTimer();
  readonly #changed = new BackOff(CHANGED_PAUSES);
  readonly #network: NetworkWatch;

  constructor(isOnline: () => boolean) {
    this.#network = new NetworkWatch(isOnline, () => this.#timer.runNow());
  }

  /** @returns when it will run at the latest, epoch ms. `delayMs` replaces the pause that grows. */
  schedule(run: () => void, delayMs?: number): number {
    this.#network.start();
    return this.#timer.schedule(() => {
      this.#network.stop();
      run();
    }, delayMs);
  }

  /** WhatsApp works with none of what is here. */
  scheduleAfterChange(run: () => void): number {
    return this.#timer.schedule(run, this.#changed.next());
  }

  /** What was in its way is gone: what waits runs at once, and nothing else does. */
  runNow(): void {
    this.#timer.runNow();
  }

  cancel(): void {
    this.#network.stop();
    this.#timer.cancel();
  }

  /** All is well, or somebody wants it now: the pauses begin with the shortest again. */
  reset(): void {
    this.#network.stop();
    this.#timer.reset();
    this.#changed.reset();
  }
}
