import { systemClock, type Clock } from '../lib/clock.ts';
import { WakeUp } from '../lib/wake-up.ts';
import type { Logger } from '../log/logger.ts';
import { isBackupDue } from './rotation.ts';

/** The morning's first minutes belong to the customers. */
const FIRST_CHECK_MS = 2 * 60_000;
/** A PC that slept through the moment is found out by then, and what failed is tried again. */
const CHECK_EVERY_MS = 60 * 60_000;

interface DailyBackupsDependencies {
  /** Epoch ms; undefined when there is no backup. */
  newestTakenAt: () => number | undefined;
  run: () => Promise<unknown>;
  log: Logger;
  clock?: Clock;
}

/** Takes a backup once a day, on a PC that may be off at any hour. */
export class DailyBackups {
  readonly #deps: DailyBackupsDependencies;
  readonly #clock: Clock;
  readonly #wakeUp: WakeUp;

  constructor(deps: DailyBackupsDependencies) {
    this.#deps = deps;
    this.#clock = deps.clock ?? systemClock;
    this.#wakeUp = new WakeUp(() => this.#runIfDue(), { clock: this.#clock });
  }

  start(): void {
    this.#wakeUp.in(FIRST_CHECK_MS);
  }

  /** No new backup begins. */
  stop(): void {
    this.#wakeUp.cancel();
  }

  #runIfDue(): void {
    const { newestTakenAt, run, log } = this.#deps;
    this.#wakeUp.in(CHECK_EVERY_MS);
    if (!isBackupDue(newestTakenAt(), this.#clock.wall())) return;
    run().catch((error: unknown) => log.error('the daily backup failed', error));
  }
}
