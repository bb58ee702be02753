import { systemClock, type Clock } from '../lib/clock.ts';
import { WakeUp } from '../lib/wake-up.ts';
import type { Logger } from '../log/logger.ts';
import type { DatabaseProblem } from '../store/database/open-error.ts';

/** After the morning's first customers and the day's backup. */
const FIRST_CHECK_MS = 15 * 60_000;
const CHECK_EVERY_MS = 20 * 60 * 60_000;
/** While somebody works, it waits; but not for ever. */
const LOOK_AGAIN_MS = 2 * 60_000;
const LONGEST_WAIT_MS = 2 * 60 * 60_000;

interface DailyCheckDependencies {
  /** Reads every page; see store/client/check-store.ts. */
  begin: () => { found: Promise<DatabaseProblem | null>; stop: () => Promise<void> };
  /** Whether nobody has touched the PC for a while. */
  isIdle: () => boolean;
  onDamage: (problem: DatabaseProblem) => void;
  log: Logger;
  clock?: Clock;
}

/** Looks for damage in the database once a day, when nobody works, so that it is found while good copies are kept. */
export class DailyCheck {
  readonly #deps: DailyCheckDependencies;
  readonly #clock: Clock;
  readonly #wakeUp: WakeUp;
  #dueSince: number | undefined;
  #running: ReturnType<DailyCheckDependencies['begin']> | undefined;
  #stopped = false;
  #last: { at: number; isWhole: boolean } | null = null;

  constructor(deps: DailyCheckDependencies) {
    this.#deps = deps;
    this.#clock = deps.clock ?? systemClock;
    this.#wakeUp = new WakeUp(() => this.#runWhenIdle(), { clock: this.#clock });
  }

  /** What the last one of this run of the program found; at an epoch ms. */
  get last(): { at: number; isWhole: boolean } | null {
    return this.#last;
  }

  start(): void {
    this.#wakeUp.in(FIRST_CHECK_MS);
  }

  /** Checks at once: something has failed that a damaged file would explain. */
  now(): void {
    void this.#run();
  }

  /** Resolves when nothing of it has the file open. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wakeUp.cancel();
    await this.#running?.stop();
  }

  #runWhenIdle(): void {
    const now = this.#clock.monotonic();
    this.#dueSince ??= now;
    if (!this.#deps.isIdle() && now - this.#dueSince < LONGEST_WAIT_MS) return this.#wakeUp.in(LOOK_AGAIN_MS);
    this.#dueSince = undefined;
    this.#wakeUp.in(CHECK_EVERY_MS);
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#stopped || this.#running !== undefined) return;
    const { begin, onDamage, log } = this.#deps;
    const began = this.#clock.monotonic();
    this.#running = begin();
    try {
      const problem = await this.#running.found;
      log[problem === null ? 'info' : 'error'](
        `the database was read: ${problem ?? 'whole'}, ${Math.round(this.#clock.monotonic() - began)} ms`,
      );
      // Whose first page cannot be read, its key has opened it before.
      const isDamaged = problem === 'corrupted' || problem === 'wrong-key';
      if (problem === null || isDamaged) this.#last = { at: this.#clock.wall(), isWhole: !isDamaged };
      if (isDamaged) onDamage(problem);
    } catch (error) {
      log.error('the database could not be read for damage', error);
    } finally {
      this.#running = undefined;
    }
  }
}
