import type { EventBus } from '../events/bus.ts';
import { systemClock, type Clock } from '../lib/clock.ts';
import { Coalesced } from '../lib/coalesce.ts';
import { WakeUp } from '../lib/wake-up.ts';
import type { Logger } from '../log/logger.ts';
import { ProvenTime } from './proven-time.ts';

/** The longest a timer runs: a PC that slept, or whose clock was set, is found out by then. */
const LONGEST_MS = 60_000;
/** What did not work is not tried at once again. */
const AFTER_FAILURE_MS = 30_000;

interface SweeperDependencies {
  store: {
    sweepTickets(input: {
      since: number;
      now: number;
      provenNow: number;
    }): Promise<{ nextAt: number | null }>;
    findLastWrittenAt(): Promise<number | null>;
  };
  bus: EventBus;
  log: Logger;
  clock?: Clock;
}

/**
 * Does what time alone does to tickets when its moment has come: wakes the snoozed, resolves the idle, says that some are late.
 * The database knows the moments, so a restart changes nothing.
 */
export class TicketSweeper {
  readonly #deps: SweeperDependencies;
  readonly #clock: Clock;
  readonly #proven: ProvenTime;
  #isRead = false;
  #since: number;
  readonly #wakeUp: WakeUp;
  readonly #sweeps: Coalesced;
  #waitMs = LONGEST_MS;
  #isStopped = true;
  #unsubscribe = (): void => {};

  constructor(deps: SweeperDependencies) {
    this.#deps = deps;
    this.#clock = deps.clock ?? systemClock;
    this.#since = this.#clock.wall();
    this.#proven = new ProvenTime({ store: deps.store, bus: deps.bus, clock: this.#clock });
    this.#wakeUp = new WakeUp(() => this.wake(), { clock: this.#clock, longestMs: LONGEST_MS });
    this.#sweeps = new Coalesced({
      run: () => this.#sweep(),
      onError: (error) => {
        deps.log.error('the tickets could not be looked through', error);
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
    this.#wakeUp.cancel();
    void this.#sweeps.request();
  }

  /** Waits for the sweep under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#unsubscribe();
    this.#proven.stop();
    this.#wakeUp.cancel();
    this.#sweeps.withdraw();
    await this.#sweeps.settled();
  }

  /** And notes how long to wait for the next moment. */
  async #sweep(): Promise<void> {
    if (!this.#isRead) await this.#proven.read();
    this.#isRead = true;
    const now = this.#clock.wall();
    const provenNow = Math.min(this.#proven.now(), now);
    const { nextAt } = await this.#deps.store.sweepTickets({ since: this.#since, now, provenNow });
    this.#since = now;
    this.#waitMs = nextAt === null ? LONGEST_MS : nextAt - this.#clock.wall();
    if (this.#waitMs <= 0 && !this.#isStopped) void this.#sweeps.request();
  }
}
