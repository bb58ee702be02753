import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../log/logger.ts';

interface ReportUpkeepDependencies {
  store: { countReports(): Promise<{ isDone: boolean }> };
  clock: Clock;
  log: Logger;
}

/** The desk is still starting until then, and staff wait for its first lists. */
const FIRST_MS = 15_000;

/** Between two pieces, so that whatever waits for the store comes first. */
const PAUSE_MS = 60;

/** The pharmacy's time zone may have changed. */
const LATER_MS = 60_000;

/** Counts for the reports what was there before the desk counted: in small pieces, and asked each minute whether there is any. */
export class ReportUpkeep {
  readonly #deps: ReportUpkeepDependencies;
  #callOff: (() => void) | undefined;
  #step: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(deps: ReportUpkeepDependencies) {
    this.#deps = deps;
  }

  start(): void {
    this.#after(FIRST_MS);
  }

  /** Resolves when the piece under way is counted. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff?.();
    await this.#step;
  }

  #after(ms: number): void {
    this.#callOff = this.#deps.clock.after(ms, () => {
      this.#step = this.#count();
    });
  }

  async #count(): Promise<void> {
    let isDone = true;
    try {
      ({ isDone } = await this.#deps.store.countReports());
    } catch (error) {
      this.#deps.log.warn('the reports could not be counted', error);
    }
    if (!this.#isStopped) this.#after(isDone ? LATER_MS : PAUSE_MS);
  }
}
