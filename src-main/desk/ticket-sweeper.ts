import type { EventBus } from '../events/bus.ts';
import type { Logger } from '../log/logger.ts';

/** The longest a timer runs: a PC that slept, or whose clock was set, is found out by then. */
const LONGEST_MS = 60_000;
/** What did not work is not tried at once again. */
const AFTER_FAILURE_MS = 30_000;

interface Clock {
  now(): number;
  /** @returns a function that takes it back. */
  after(ms: number, work: () => void): () => void;
}

interface SweeperDependencies {
  store: {
    sweepTickets(input: { since: number; now: number }): Promise<{ nextAt: number | null }>;
  };
  bus: EventBus;
  log: Logger;
  clock?: Clock;
}

const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * Does what time alone does to tickets when its moment has come: wakes the snoozed, resolves the idle, says that some are late.
 * The database knows the moments, so a restart changes nothing.
 */
export class TicketSweeper {
  readonly #deps: SweeperDependencies;
  readonly #clock: Clock;
  #since: number;
  #running: Promise<void> | undefined;
  #isAgain = false;
  #isStopped = true;
  #cancel = (): void => {};
  #unsubscribe = (): void => {};

  constructor(deps: SweeperDependencies) {
    this.#deps = deps;
    this.#clock = deps.clock ?? systemClock;
    this.#since = this.#clock.now();
  }

  start(): void {
    if (!this.#isStopped) return;
    this.#isStopped = false;
    const unsubscribes = [
      this.#deps.bus.on('desk.changed', ({ topics }) => topics.includes('tickets') && this.wake()),
      this.#deps.bus.on('settings.changed', () => this.wake()),
    ];
    this.#unsubscribe = () => {
      for (const unsubscribe of unsubscribes) unsubscribe();
    };
    this.wake();
  }

  /** Looks now: call when the moments may have changed, and when the PC has slept. */
  wake(): void {
    if (this.#isStopped) return;
    this.#cancel();
    if (this.#running === undefined) this.#running = this.#run();
    else this.#isAgain = true;
  }

  /** Waits for the sweep under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#unsubscribe();
    this.#cancel();
    await this.#running;
  }

  async #run(): Promise<void> {
    let waitMs = LONGEST_MS;
    do {
      this.#isAgain = false;
      waitMs = await this.#sweep();
    } while ((this.#isAgain || waitMs <= 0) && !this.#isStopped);
    this.#running = undefined;
    if (!this.#isStopped) this.#cancel = this.#clock.after(Math.min(waitMs, LONGEST_MS), () => this.wake());
  }

  /** @returns how long to wait for the next moment, in ms. */
  async #sweep(): Promise<number> {
    const { store, log } = this.#deps;
    const now = this.#clock.now();
    try {
      const { nextAt } = await store.sweepTickets({ since: this.#since, now });
      this.#since = now;
      return nextAt === null ? LONGEST_MS : nextAt - this.#clock.now();
    } catch (error) {
      log.error('the tickets could not be looked through', error);
      return AFTER_FAILURE_MS;
    }
  }
}
