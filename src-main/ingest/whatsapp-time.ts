import { WRONG_CLOCK_MS, type ClockState } from '#shared/domain/clock.ts';
import { systemClock, type Clock } from '../lib/clock.ts';
import type { TransportMessage } from '../transport/transport.ts';

/** The last messages that came count, as far as they came lately. */
const MOST_SAMPLES = 30;
const SAMPLE_LASTS_MS = 6 * 3_600_000;
/** Messages that were on their way for a moment agree within this: WhatsApp tells whole seconds. */
const AGREE_MS = 15_000;
/** So many messages have to agree, of so many chats: one with a time of its own proves nothing. */
const FEWEST_SAMPLES = 3;
const FEWEST_CHATS = 2;
/** And not all at once: what was held up for an hour and then comes in a burst agrees too. */
const SHORTEST_SPAN_MS = 30_000;
/** Less is the way of the messages, and no fault of the clock. */
const NOISE_MS = 5_000;
const MINUTE_MS = 60_000;

interface Sample {
  chat: string;
  /** WhatsApp's time minus this PC's monotonic time: a clock that is set does not change it. */
  offsetMs: number;
  heardAt: number;
}

interface WhatsAppTimeOptions {
  /** What staff should know, when that is something else than before. */
  onChange: (state: ClockState) => void;
  /** It is known again that this PC's clock is right. */
  onRight: () => void;
  clock?: Clock;
}

/**
 * What time it is for WhatsApp, learnt from messages that come in as they are written. Their times are the server's: what
 * is older was on its way for long and agrees with nothing, what cannot be agrees with nothing either.
 */
export class WhatsAppTime {
  readonly #options: WhatsAppTimeOptions;
  readonly #clock: Clock;
  #samples: Sample[] = [];
  #aheadMs = 0;
  #isRight = false;
  #told: ClockState = { aheadMs: 0 };

  constructor(options: WhatsAppTimeOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /** What staff should know. */
  get state(): ClockState {
    return this.#told;
  }

  /** How far this PC's clock is ahead of WhatsApp's, in ms; 0 while it is right, and while nobody knows. */
  get aheadMs(): number {
    const ahead = this.#measure();
    if (ahead === undefined) this.#aheadMs = 0;
    // Always the same until it is certainly another one: else two messages a second apart might change places.
    else if (Math.abs(ahead - this.#aheadMs) >= NOISE_MS)
      this.#aheadMs = Math.abs(ahead) < NOISE_MS ? 0 : Math.round(ahead);
    return this.#aheadMs;
  }

  /** A message came in by itself. Those of this PC itself have its own time. */
  hear(message: Pick<TransportMessage, 'sentAt' | 'isUndated' | 'chatAddress' | 'fromMe'>): void {
    const { sentAt, chatAddress: chat } = message;
    if (message.isUndated === true || message.fromMe) return;
    const heardAt = this.#clock.monotonic();
    this.#samples.push({ chat, offsetMs: sentAt - heardAt, heardAt });
    this.#samples = this.#samples.slice(-MOST_SAMPLES);
    this.look();
  }

  /** The PC has slept: nobody knows whether monotonic time has gone on. */
  forget(): void {
    this.#samples = [];
    this.look();
  }

  /** Looks how the clock goes now: call when it was set. */
  look(): void {
    const ahead = this.#measure();
    const aheadMs =
      ahead === undefined || Math.abs(ahead) < WRONG_CLOCK_MS ? 0 : Math.round(ahead / MINUTE_MS) * MINUTE_MS;
    const wasRight = this.#isRight;
    this.#isRight = ahead !== undefined && aheadMs === 0;
    if (aheadMs !== this.#told.aheadMs) {
      this.#told = { aheadMs };
      this.#options.onChange(this.#told);
    }
    if (this.#isRight && !wasRight) this.#options.onRight();
  }

  /** @returns undefined while too few messages agree. */
  #measure(): number | undefined {
    const now = this.#clock.monotonic();
    const lately = this.#samples.filter(({ heardAt }) => now - heardAt <= SAMPLE_LASTS_MS);
    const offsetMs = agreedOffset(lately);
    return offsetMs === undefined ? undefined : this.#clock.wall() - (now + offsetMs);
  }
}

/**
 * Of the samples that agree, where enough do, that of the message on its way for the shortest time. Nothing is ever heard
 * before it was written, so of two groups the later one is right.
 */
function agreedOffset(samples: readonly Sample[]): number | undefined {
  const latestFirst = samples.toSorted((one, other) => other.offsetMs - one.offsetMs);
  return latestFirst.find(({ offsetMs }) => isAgreed(samples, offsetMs))?.offsetMs;
}

function isAgreed(samples: readonly Sample[], offsetMs: number): boolean {
  const group = samples.filter(
    (other) => other.offsetMs <= offsetMs && other.offsetMs >= offsetMs - AGREE_MS,
  );
  const heard = group.map(({ heardAt }) => heardAt);
  return (
    group.length >= FEWEST_SAMPLES &&
    new Set(group.map(({ chat }) => chat)).size >= FEWEST_CHATS &&
    Math.max(...heard) - Math.min(...heard) >= SHORTEST_SPAN_MS
  );
}
