import { systemClock, type Clock } from '../lib/clock.ts';

/** As the rate limit's plugin asks for it: `ttl` is how long the count still lasts, ms. */
type Told = (error: Error | null, count: { current: number; ttl: number }) => void;

/** Callers are keys of this desk: more than anybody has. */
const MOST_CALLERS = 5_000;

/**
 * How often each has called within its time, by the monotonic clock: counted by the PC's own, a clock that is set back would
 * refuse every call until it has caught up.
 */
export class CallCounts {
  readonly #clock: Pick<Clock, 'monotonic'>;
  readonly #counts = new Map<string, { count: number; since: number }>();

  /** @param _options what the plugin was registered with; it makes the store itself. */
  constructor(_options?: unknown, clock: Pick<Clock, 'monotonic'> = systemClock) {
    this.#clock = clock;
  }

  incr(caller: string, told: Told, windowMs: number): void {
    const now = this.#clock.monotonic();
    const known = this.#counts.get(caller);
    const counted = known !== undefined && now - known.since < windowMs ? known : { count: 0, since: now };
    counted.count += 1;
    this.#counts.delete(caller);
    this.#counts.set(caller, counted);
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > MOST_CALLERS && oldest !== undefined) this.#counts.delete(oldest);
    told(null, { current: counted.count, ttl: windowMs - (now - counted.since) });
  }

  /** Of routes with limits of their own; there are none. */
  child(): CallCounts {
    return new CallCounts(undefined, this.#clock);
  }
}
