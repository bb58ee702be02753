import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../log/logger.ts';

interface SearchUpkeepDependencies {
  store: { tidySearch(input: { now: number }): Promise<{ isDone: boolean }> };
  clock: Clock;
  log: Logger;
}

/** The desk is still starting until then, and staff wait for its first lists. */
const FIRST_MS = 20_000;

/** Between two steps, so that whatever waits for the store comes first. */
const PAUSE_MS = 40;
/** And so many times as long as the step took: most of the store's time is for everything else, on a slow PC too. */
const PAUSE_TIMES = 4;

const HOUR_MS = 3_600_000;

/** Keeps the search quick while nobody looks: in small steps, and hourly asked whether there is anything to do. */
export class SearchUpkeep {
  readonly #deps: SearchUpkeepDependencies;
  #callOff: (() => void) | undefined;
  #step: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(deps: SearchUpkeepDependencies) {
    this.#deps = deps;
  }

  start(): void {
    this.#after(FIRST_MS);
  }

  /** Resolves when the step under way is done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff?.();
    await this.#step;
  }

  #after(ms: number): void {
    this.#callOff = this.#deps.clock.after(ms, () => {
      this.#step = this.#tidy();
    });
  }

  async #tidy(): Promise<void> {
    const { store, clock, log } = this.#deps;
    let isDone = true;
    const begin = clock.monotonic();
    try {
      ({ isDone } = await store.tidySearch({ now: clock.wall() }));
    } catch (error) {
      log.warn('the search could not be tidied', error);
    }
    if (!this.#isStopped)
      this.#after(isDone ? HOUR_MS : Math.max(PAUSE_MS, (clock.monotonic() - begin) * PAUSE_TIMES));
  }
}
