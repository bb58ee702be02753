import type { EventBus } from '../events/bus.ts';
import { systemClock, type Clock } from '../lib/clock.ts';
import { DueLooks, LONGEST_PAUSE_MS } from '../lib/due-looks.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';

/** What did not work is not tried at once again. */
const AFTER_FAILURE_MS = 30_000;

interface UnfinishedDependencies {
  store: Pick<Store, 'wakeUnfinished' | 'retryUnfinished'>;
  /** Messages that could not be recorded: they go through ingest. @returns when to call again, epoch ms. */
  retryUnrecorded: (now: number) => Promise<number | null>;
  bus: EventBus;
  log: Logger;
  clock?: Clock;
}

/**
 * Does again what the desk could not finish, in ever longer pauses; all of it at the start, when settings have changed,
 * which may have been the reason, and when a person says so.
 */
export class UnfinishedClock {
  readonly #deps: UnfinishedDependencies;
  readonly #clock: Clock;
  readonly #looks: DueLooks;
  #isEverythingDue = false;

  constructor(deps: UnfinishedDependencies) {
    this.#deps = deps;
    this.#clock = deps.clock ?? systemClock;
    this.#looks = new DueLooks({
      look: () => this.#look(),
      onError: (error) => deps.log.error('what is unfinished could not be looked through', error),
      afterFailureMs: AFTER_FAILURE_MS,
      listen: () => [
        deps.bus.on('desk.changed', ({ topics }) => topics.includes('unfinished') && this.wake()),
        deps.bus.on('settings.changed', () => void this.retryAll()),
      ],
      clock: this.#clock,
    });
  }

  start(): void {
    if (!this.#looks.isStopped) return;
    this.#looks.start();
    void this.retryAll();
  }

  /** Looks now whether something is due. */
  wake(): void {
    this.#looks.wake();
  }

  /** Tries everything now, however often it has failed. Resolves when that is done. */
  async retryAll(): Promise<void> {
    this.#isEverythingDue = true;
    await this.#looks.request();
  }

  /** Waits for the run under way. */
  stop(): Promise<void> {
    return this.#looks.stop();
  }

  async #look(): Promise<number> {
    const { store, retryUnrecorded, log } = this.#deps;
    const now = this.#clock.wall();
    if (this.#isEverythingDue) await store.wakeUnfinished({ now });
    this.#isEverythingDue = false;
    const { nextAt, failed } = await store.retryUnfinished({ now });
    for (const { id, step, code } of failed) log.warn(`step ${id} (${step}) has failed again: ${code}`);
    const moments = [nextAt, await retryUnrecorded(now)].flatMap((at) => at ?? []);
    return moments.length === 0 ? LONGEST_PAUSE_MS : Math.min(...moments) - this.#clock.wall();
  }
}
