import type { EventBus } from '../events/bus.ts';
import { systemClock, type Clock } from '../lib/clock.ts';
import { DueLooks, LONGEST_PAUSE_MS } from '../lib/due-looks.ts';
import type { Logger } from '../log/logger.ts';
import { ProvenTime } from './proven-time.ts';

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
 * Does what time alone does to tickets when its moment has come: wakes the snoozed, resolves the idle, says that some
 * are late. The database knows the moments, so a restart changes nothing.
 */
export class TicketSweeper {
  readonly #deps: SweeperDependencies;
  readonly #clock: Clock;
  readonly #proven: ProvenTime;
  #isRead = false;
  #since: number;
  readonly #looks: DueLooks;

  constructor(deps: SweeperDependencies) {
    this.#deps = deps;
    this.#clock = deps.clock ?? systemClock;
    this.#since = this.#clock.wall();
    this.#proven = new ProvenTime({ store: deps.store, bus: deps.bus, clock: this.#clock });
    this.#looks = new DueLooks({
      look: () => this.#sweep(),
      onError: (error) => deps.log.error('the tickets could not be looked through', error),
      afterFailureMs: AFTER_FAILURE_MS,
      listen: () => [
        deps.bus.on('desk.changed', ({ topics }) => topics.includes('tickets') && this.wake()),
        deps.bus.on('settings.changed', () => this.wake()),
      ],
      clock: this.#clock,
    });
  }

  start(): void {
    if (!this.#looks.isStopped) return;
    this.#looks.start();
    this.wake();
  }

  /** Looks now: call when the moments may have changed, and when the PC has slept. */
  wake(): void {
    this.#looks.wake();
  }

  /** Waits for the sweep under way. */
  async stop(): Promise<void> {
    this.#proven.stop();
    await this.#looks.stop();
  }

  /** @returns how long until the next moment, ms. */
  async #sweep(): Promise<number> {
    if (!this.#isRead) await this.#proven.read();
    this.#isRead = true;
    const now = this.#clock.wall();
    const provenNow = Math.min(this.#proven.now(), now);
    const { nextAt } = await this.#deps.store.sweepTickets({ since: this.#since, now, provenNow });
    this.#since = now;
    return nextAt === null ? LONGEST_PAUSE_MS : nextAt - this.#clock.wall();
  }
}
