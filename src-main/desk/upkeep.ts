import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../log/logger.ts';

export interface UpkeepDependencies {
  clock: Clock;
  log: Logger;
}

interface Work {
  /** One piece of it, at a wall time (epoch ms). */
  step: (now: number) => Promise<{ isDone: boolean }>;
  /** For the log, when a piece fails; it is tried again later. */
  failure: string;
  /** The desk is still starting until then, and staff wait for its first lists. */
  firstMs: number;
  /** Between two pieces, so that whatever waits for the store comes first. */
  pauseMs: number;
  /** Until it is asked again whether there is anything to do. */
  laterMs: number;
}

/** The pause is at least so many times as long as the piece took: most of the store's time is for everything else, on a slow PC too. */
const PAUSE_TIMES = 4;

/** What the store does while nobody looks: in small pieces with pauses, and now and then asked whether there is more. */
export class Upkeep {
  readonly #work: Work;
  readonly #deps: UpkeepDependencies;
  #callOff: (() => void) | undefined;
  #step: Promise<void> = Promise.resolve();
  #isStopped = false;
  #isRunning = false;

  constructor(work: Work, deps: UpkeepDependencies) {
    this.#work = work;
    this.#deps = deps;
  }

  start(): void {
    this.#after(this.#work.firstMs);
  }

  /** There is something to do now. */
  wake(): void {
    if (this.#isStopped || this.#isRunning) return;
    this.#callOff?.();
    this.#after(0);
  }

  /** Resolves when the piece under way is done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff?.();
    await this.#step;
  }

  #after(ms: number): void {
    this.#callOff = this.#deps.clock.after(ms, () => {
      this.#step = this.#run();
    });
  }

  async #run(): Promise<void> {
    const { clock, log } = this.#deps;
    const { step, failure, pauseMs, laterMs } = this.#work;
    this.#isRunning = true;
    let isDone = true;
    const begin = clock.monotonic();
    try {
      ({ isDone } = await step(clock.wall()));
    } catch (error) {
      log.warn(failure, error);
    }
    this.#isRunning = false;
    const pause = Math.max(pauseMs, (clock.monotonic() - begin) * PAUSE_TIMES);
    if (!this.#isStopped) this.#after(isDone ? laterMs : pause);
  }
}
