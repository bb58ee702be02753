import type { GivenUp, ToDesk, Wish } from './protocol.ts';
import type { Random } from './random.ts';
import { sketch } from './world/customers.ts';
import { DAY, HOUR, type WorldTime } from './world/world-time.ts';

/** What staff want, and what they know about it. */
export interface KnownWish extends Wish {
  /** Epoch ms, truly, when they first pressed. */
  askedAt: number;
  /** The desk has said that it has it. */
  isGranted: boolean;
  /** Epoch ms by the PC's clock; of a scheduled message that is granted. */
  sendAt: number | null;
  /** A person had to decide about it, so that it may be out of order, or before its time. */
  isDecided: boolean;
}

/** The people at the counter. They press again what they got no answer to, and remember everything. */
export class Staff {
  readonly wishes = new Map<string, KnownWish>();
  readonly #byText = new Map<string, KnownWish>();
  readonly #random: Random;
  readonly #time: WorldTime;
  readonly #lane: number;

  constructor(options: { random: Random; time: WorldTime; lane: number }) {
    this.#random = options.random;
    this.#time = options.time;
    this.#lane = options.lane;
  }

  get ungranted(): KnownWish[] {
    return [...this.wishes.values()].filter(({ isGranted }) => !isGranted);
  }

  wishOf(text: string): KnownWish | undefined {
    return this.#byText.get(text);
  }

  /** Somebody wants something new. */
  wish(conversationId: number): KnownWish {
    const number = this.wishes.size + 1;
    const { text, what } = this.#choose(number);
    const key = `K${this.#lane}-${number}`;
    const wish = { key, conversationId, text, what, askedAt: this.#time.now };
    const known: KnownWish = { ...wish, isGranted: false, sendAt: null, isDecided: false };
    this.wishes.set(key, known);
    this.#byText.set(text, known);
    return known;
  }

  granted(key: string, sendAt: number | null): void {
    const wish = this.wishes.get(key);
    if (wish === undefined) return;
    wish.isGranted = true;
    wish.sendAt = sendAt;
  }

  /** A person looks at the phone and says what is true there. */
  decide({ messageId, text }: GivenUp, hasReceived: boolean): ToDesk {
    const wish = this.wishOf(text);
    if (wish !== undefined) wish.isDecided = true;
    return hasReceived ? { kind: 'drop', messageId, verdict: 'was-sent' } : { kind: 'retry', messageId };
  }

  #choose(number: number): Pick<Wish, 'text' | 'what'> {
    const random = this.#random;
    const text = `رد صادر${number}`;
    const kind = random.pick(['reply', 'reply', 'reply', 'file', 'react', 'scheduled', 'reminder'] as const);
    switch (kind) {
      case 'reply':
        return { text, what: { kind } };
      case 'react':
        return { text, what: { kind } };
      case 'file':
        return { text, what: { kind, file: sketch(random, this.#lane) } };
      case 'scheduled':
        return { text, what: { kind, inMs: random.pick([50, HOUR, 2 * DAY]) } };
      case 'reminder':
        return { text, what: { kind, item: `صنف${number}` } };
    }
  }
}
