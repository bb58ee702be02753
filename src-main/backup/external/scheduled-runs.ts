import type { ExternalProblem, ExternalStatus } from '#shared/domain/data/external-backup.ts';
import { BackOff } from '../../lib/back-off.ts';
import { systemClock, type Clock } from '../../lib/clock.ts';
import { WakeUp } from '../../lib/wake-up.ts';
import type { KeptTarget } from './kept-target.ts';
import { nextDueAt } from './schedule.ts';

/** The morning's first minutes belong to the customers. */
const FIRST_LOOK_MS = 4 * 60_000;
/** A clock that was set, a PC that slept, and a stick that is back are found out by then. */
const LOOK_EVERY_MS = 60_000;
const BACK_OFF = { firstMs: 5 * 60_000, longestMs: 2 * 3_600_000 };
/** A stick is plugged in at any moment, and looking for it costs nothing. */
const ABSENT_MS = 2 * 60_000;
const ABSENT: ReadonlySet<ExternalProblem> = new Set(['target-missing', 'target-other']);

interface ScheduledRunsDependencies {
  backups: {
    readonly kept: KeptTarget | undefined;
    readonly isRunning: boolean;
    run(): Promise<ExternalStatus>;
  };
  timeZone: () => Promise<string>;
  onError: (error: unknown) => void;
  clock?: Clock;
}

/** Takes snapshots when they are due, and tries again what failed after ever longer pauses. */
export class ScheduledRuns {
  readonly #deps: ScheduledRunsDependencies;
  readonly #clock: Clock;
  readonly #wakeUp: WakeUp;
  readonly #backOff = new BackOff(BACK_OFF);
  /** By the monotonic clock. */
  #notBefore = 0;
  #isStopped = false;

  constructor(deps: ScheduledRunsDependencies) {
    this.#deps = deps;
    this.#clock = deps.clock ?? systemClock;
    this.#wakeUp = new WakeUp(() => void this.#look().catch(deps.onError), { clock: this.#clock });
  }

  start(): void {
    this.#wakeUp.in(FIRST_LOOK_MS);
  }

  stop(): void {
    this.#isStopped = true;
    this.#wakeUp.cancel();
  }

  async #look(): Promise<void> {
    if (this.#isStopped) return;
    try {
      await this.#runIfDue();
    } finally {
      if (!this.#isStopped) this.#wakeUp.in(LOOK_EVERY_MS);
    }
  }

  async #runIfDue(): Promise<void> {
    const { backups, timeZone } = this.#deps;
    const { kept } = backups;
    if (kept === undefined || backups.isRunning || this.#clock.monotonic() < this.#notBefore) return;
    const now = this.#clock.wall();
    const lastAt = kept.last?.takenAt ?? null;
    // What lies there is opened by a passphrase that nobody is to remember any more.
    const isDue =
      kept.hasNewKey || nextDueAt(kept.schedule, { lastAt, now, timeZone: await timeZone() }) <= now;
    if (!isDue) return;
    const { problem } = await backups.run();
    if (problem === null) {
      this.#backOff.reset();
      this.#notBefore = 0;
      return;
    }
    const pauseMs = ABSENT.has(problem) ? ABSENT_MS : this.#backOff.next();
    this.#notBefore = this.#clock.monotonic() + pauseMs;
  }
}
