import { systemClock, type Clock } from './clock.ts';

const MOST = 3;
const WITHIN_MS = 10 * 60_000;

/** Counts how often something came back by itself, so that what cannot live is not started for ever. */
export class Comebacks {
  readonly #clock: Clock;
  #times: number[] = [];

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
  }

  /** Counts one more; false when there were too many in a short time, and a person has to decide. */
  mayComeBack(): boolean {
    const now = this.#clock.monotonic();
    this.#times = [...this.#times.filter((time) => now - time < WITHIN_MS), now];
    return this.#times.length < MOST;
  }

  /** A person has decided. */
  forget(): void {
    this.#times = [];
  }
}
