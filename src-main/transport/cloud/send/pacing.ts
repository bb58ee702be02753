import { systemClock, type Clock } from '../../../lib/clock.ts';

/** As Graph publishes them: so many messages a second, and to one person one in six seconds with 45 in advance. */
const ALL = { burst: 80, everyMs: 1_000 / 80 };
const CHAT = { burst: 45, everyMs: 6_000 };
/** After a refusal for haste Graph wants 4ⁿ seconds. */
const SECOND_MS = 1_000;
const MOST_REFUSALS = 5;
/** A chat that has been left alone for this long has everything again. */
const FORGET_AFTER_MS = CHAT.burst * CHAT.everyMs;

export interface PaceWait {
  scope: 'chat' | 'all';
  pauseMs: number;
}

/** A bucket that fills by itself. */
class Bucket {
  readonly #size: { burst: number; everyMs: number };
  #left: number;
  #at: number;
  refusals = 0;

  constructor(size: { burst: number; everyMs: number }, now: number) {
    this.#size = size;
    this.#left = size.burst;
    this.#at = now;
  }

  get touchedAt(): number {
    return this.#at;
  }

  /** @returns how long until there is one; 0 when there is. */
  waitMs(now: number): number {
    const { burst, everyMs } = this.#size;
    this.#left = Math.min(burst, this.#left + (now - this.#at) / everyMs);
    this.#at = now;
    return this.#left >= 1 ? 0 : Math.ceil((1 - this.#left) * everyMs);
  }

  take(): void {
    this.#left -= 1;
  }
}

/** Keeps below what Graph refuses, and says how long to leave it alone when it refuses all the same. */
export class Pacing {
  readonly #clock: Clock;
  readonly #all: Bucket;
  readonly #chats = new Map<string, Bucket>();

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
    this.#all = new Bucket(ALL, clock.monotonic());
  }

  /** @returns undefined when a message may leave now, and then it counts. */
  take(chatAddress: string): PaceWait | undefined {
    const now = this.#clock.monotonic();
    const chat = this.#bucketOf(chatAddress, now);
    const chatMs = chat.waitMs(now);
    if (chatMs > 0) return { scope: 'chat', pauseMs: chatMs };
    const allMs = this.#all.waitMs(now);
    if (allMs > 0) return { scope: 'all', pauseMs: allMs };
    chat.take();
    this.#all.take();
    return undefined;
  }

  /** Graph has taken one: whatever it refused before is over. */
  taken(chatAddress: string): void {
    this.#all.refusals = 0;
    this.#bucketOf(chatAddress, this.#clock.monotonic()).refusals = 0;
  }

  refused(chatAddress: string, scope: PaceWait['scope']): PaceWait {
    const bucket = scope === 'all' ? this.#all : this.#bucketOf(chatAddress, this.#clock.monotonic());
    bucket.refusals = Math.min(bucket.refusals + 1, MOST_REFUSALS);
    return { scope, pauseMs: 4 ** bucket.refusals * SECOND_MS };
  }

  #bucketOf(chatAddress: string, now: number): Bucket {
    const known = this.#chats.get(chatAddress);
    if (known !== undefined) return known;
    for (const [address, bucket] of this.#chats) {
      if (now - bucket.touchedAt > FORGET_AFTER_MS) this.#chats.delete(address);
    }
    const bucket = new Bucket(CHAT, now);
    this.#chats.set(chatAddress, bucket);
    return bucket;
  }
}
