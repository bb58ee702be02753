import type { EventBus } from '../events/bus.ts';
import { systemClock, type Clock } from '../lib/clock.ts';
import { Coalesced } from '../lib/coalesce.ts';
import { WakeUp } from '../lib/wake-up.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';

/** The longest a timer runs: a PC that slept, or whose clock was set, is found out by then. */
const LONGEST_MS = 60_000;
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
  readonly #wakeUp: WakeUp;
  readonly #runs: Coalesced;
  #waitMs = LONGEST_MS;
  #isEverythingDue = false;
  #isStopped = true;
  #unsubscribe = (): void => {};

  constructor(deps: UnfinishedDependencies) {
    this.#deps = deps;
    this.#clock = deps.clock ?? systemClock;
    this.#wakeUp = new WakeUp(() => this.wake(), { clock: this.#clock, longestMs: LONGEST_MS });
    this.#runs = new Coalesced({
      run: () => this.#run(),
      onError: (error) => {
        deps.log.error('what is unfinished could not be looked through', error);
        this.#waitMs = AFTER_FAILURE_MS;
      },
      onIdle: () => {
        if (!this.#isStopped) this.#wakeUp.in(this.#waitMs);
      },
    });
  }

  start(): void {
    if (!this.#isStopped) return;
    this.#isStopped = false;
    const unsubscribes = [
      this.#deps.bus.on('desk.changed', ({ topics }) => topics.includes('unfinished') && this.wake()),
      this.#deps.bus.on('settings.changed', () => void this.retryAll()),
    ];
    this.#unsubscribe = () => {
      for (const unsubscribe of unsubscribes) unsubscribe();
    };
    void this.retryAll();
  }

  /** Looks now whether something is due. */
  wake(): void {
    if (this.#isStopped) return;
    this.#wakeUp.cancel();
    void this.#runs.request();
  }

  /** Tries everything now, however often it has failed. Resolves when that is done. */
  async retryAll(): Promise<void> {
    if (this.#isStopped) return;
    this.#isEverythingDue = true;
    this.#wakeUp.cancel();
    await this.#runs.request();
  }

  /** Waits for the run under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#unsubscribe();
    this.#wakeUp.cancel();
    this.#runs.withdraw();
    await this.#runs.settled();
  }

  async #run(): Promise<void> {
    const { store, retryUnrecorded, log } = this.#deps;
    const now = this.#clock.wall();
    if (this.#isEverythingDue) await store.wakeUnfinished({ now });
    this.#isEverythingDue = false;
    const { nextAt, failed } = await store.retryUnfinished({ now });
    for (const { id, step, code } of failed) log.warn(`step ${id} (${step}) has failed again: ${code}`);
    const moments = [nextAt, await retryUnrecorded(now)].flatMap((at) => at ?? []);
    this.#waitMs = moments.length === 0 ? LONGEST_MS : Math.min(...moments) - this.#clock.wall();
    if (this.#waitMs <= 0 && !this.#isStopped) void this.#runs.request();
  }
}
