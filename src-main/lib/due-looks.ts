import { systemClock, type Clock } from './clock.ts';
import { Coalesced } from './coalesce.ts';
import { WakeUp } from './wake-up.ts';

/** The longest that nobody looks: a PC that slept, or whose clock was set, is found out by then. */
export const LONGEST_PAUSE_MS = 60_000;

export interface DueLooksOptions {
  /** Does what is due. @returns how long nothing more is, ms; at 0 or less it looks again at once. */
  look: () => Promise<number>;
  onError: (error: unknown) => void;
  /** What did not work is not tried at once again. */
  afterFailureMs: number;
  /** What may make something due. @returns how to stop hearing of each. */
  listen: () => (() => void)[];
  clock?: Clock;
}

/** Looks at what time alone makes due, when its moment has come and when it is woken; one look at a time. */
export class DueLooks {
  readonly #options: DueLooksOptions;
  readonly #wakeUp: WakeUp;
  readonly #looks: Coalesced;
  #pauseMs = LONGEST_PAUSE_MS;
  #isStopped = true;
  #unsubscribes: (() => void)[] = [];

  constructor(options: DueLooksOptions) {
    this.#options = options;
    this.#wakeUp = new WakeUp(() => this.wake(), {
      clock: options.clock ?? systemClock,
      longestMs: LONGEST_PAUSE_MS,
    });
    this.#looks = new Coalesced({
      run: () => this.#look(),
      onError: (error) => {
        options.onError(error);
        this.#pauseMs = options.afterFailureMs;
      },
      onIdle: () => {
        if (!this.#isStopped) this.#wakeUp.in(this.#pauseMs);
      },
    });
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Listens from now on; the first look is the caller's to ask for. */
  start(): void {
    if (!this.#isStopped) return;
    this.#isStopped = false;
    this.#unsubscribes = this.#options.listen();
  }

  /** Looks now: call when something may be due, and when the PC has slept. */
  wake(): void {
    void this.request();
  }

  /** The same. @returns a promise that resolves when no look is left. */
  async request(): Promise<void> {
    if (this.#isStopped) return;
    this.#wakeUp.cancel();
    await this.#looks.request();
  }

  /** Waits for the look under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const unsubscribe of this.#unsubscribes.splice(0)) unsubscribe();
    this.#wakeUp.cancel();
    this.#looks.withdraw();
    await this.#looks.settled();
  }

  async #look(): Promise<void> {
    this.#pauseMs = await this.#options.look();
    if (this.#pauseMs <= 0 && !this.#isStopped) void this.#looks.request();
  }
}
