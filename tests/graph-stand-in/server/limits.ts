/** How fast may be sent: 80 messages a second in all, and to one person one in six seconds after a burst of 45. */
import type { StandInClock } from './clock.ts';
import { GraphError } from './graph-error.ts';

const SECOND_MS = 1000;
const PAIR_BURST = 45;
const PAIR_MS = 6000;

export class Limits {
  messagesPerSecond = 80;
  pairBurst = PAIR_BURST;
  enabled = true;
  #recent: number[] = [];
  #pairs = new Map<string, { left: number; at: number }>();
  #clock: StandInClock;

  constructor(clock: StandInClock) {
    this.#clock = clock;
  }

  /** Counts one message to that person, or throws. */
  take(userId: string): void {
    if (!this.enabled) return;
    const now = this.#clock.now();
    this.#recent = this.#recent.filter((at) => now - at < SECOND_MS);
    if (this.#recent.length >= this.messagesPerSecond) {
      throw new GraphError(130429, { details: 'Cloud API message throughput has been reached.' });
    }
    const pair = this.#pairs.get(userId) ?? { left: this.pairBurst, at: now };
    const left = Math.min(this.pairBurst, pair.left + (now - pair.at) / PAIR_MS);
    if (left < 1) {
      throw new GraphError(131056, {
        message: '(#131056) (Business Account, Consumer Account) pair rate limit hit',
        details: 'Too many messages sent from the sender phone number to the same recipient in a short time.',
      });
    }
    this.#pairs.set(userId, { left: left - 1, at: now });
    this.#recent.push(now);
  }
}
