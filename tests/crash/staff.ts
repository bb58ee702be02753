import type { GivenUp, Granted, ToDesk, Wish } from './protocol.ts';
import type { Random } from './random.ts';
import { sketch } from './world/customers.ts';
import { editedText, originalOf } from './world/shown-messages.ts';
import { DAY, HOUR, type WorldTime } from './world/world-time.ts';

const KINDS = ['reply', 'reply', 'answer', 'file', 'react', 'act', 'act', 'scheduled', 'reminder'] as const;
/** Of so many texts the last ones are thought better of. */
const LAST = 6;

/** What staff want, and what they know about it. */
export interface KnownWish extends Wish, Granted {
  /** How often they pressed. */
  presses: number;
  /** Epoch ms, truly, when they first pressed. */
  askedAt: number;
  /** The desk has said that it has it. */
  isGranted: boolean;
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
    return this.#byText.get(originalOf(text));
  }

  /** Somebody wants something new. */
  wish(conversationId: number): KnownWish {
    const number = this.wishes.size + 1;
    const { text, what } = this.#choose(number);
    const key = `K${this.#lane}-${number}`;
    const wish = { key, conversationId, text, what, askedAt: this.#time.now };
    const nothing: Granted = { sendAt: null, messageId: null, answers: null, isRefused: false };
    const known: KnownWish = { ...wish, ...nothing, presses: 0, isGranted: false, isDecided: false };
    this.wishes.set(key, known);
    if (!('of' in what)) this.#byText.set(text, known);
    return known;
  }

  granted(key: string, granted: Granted): void {
    const wish = this.wishes.get(key);
    // What is said to a second press tells nothing of the first.
    if (wish === undefined || wish.isGranted) return;
    Object.assign(wish, granted, { isGranted: true });
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
    const kind = random.pick(KINDS);
    if (kind === 'act') return this.#act(number) ?? { text, what: { kind: 'reply' } };
    switch (kind) {
      case 'reply':
      case 'answer':
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

  /** To one of the last texts that they wrote; undefined where there is none. */
  #act(number: number): Pick<Wish, 'text' | 'what'> | undefined {
    const random = this.#random;
    const known = [...this.wishes.values()].flatMap(({ text, messageId }) =>
      messageId === null ? [] : { of: text, messageId },
    );
    if (known.length === 0) return undefined;
    const message = random.pick(known.slice(-LAST));
    const text = editedText(message.of, number);
    const kind = random.pick(['edit', 'edit', 'delete', 'star', 'star'] as const);
    if (kind === 'star') return { text, what: { ...message, kind, isStarred: random.chance(0.6) } };
    return { text, what: { ...message, kind } };
  }
}
