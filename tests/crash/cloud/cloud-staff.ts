import type { Random } from '../random.ts';
import type { CloudWish, StoredMessage } from './protocol.ts';

type KnownCloudWish = CloudWish & { isGranted: boolean };

/** An empty one takes the reaction back. */
const EMOJI = ['👍', '🙏', '😂', '💊', '✅', ''];
/** Of so many messages the last ones are reacted to, so that some are twice. */
const LAST = 5;

/** The people at the counter, as far as the desk has told them of conversations and messages. */
export class CloudStaff {
  readonly wishes = new Map<string, KnownCloudWish>();
  readonly #random: Random;
  readonly #conversations = new Set<number>();
  readonly #messages: StoredMessage[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  get ungranted(): CloudWish[] {
    return [...this.wishes.values()].filter(({ isGranted }) => !isGranted);
  }

  hear(message: StoredMessage): void {
    this.#conversations.add(message.conversationId);
    if (message.isIncoming) this.#messages.push(message);
  }

  granted(key: string): void {
    const wish = this.wishes.get(key);
    if (wish !== undefined) wish.isGranted = true;
  }

  /** Somebody wants something new; nobody does before there is a conversation. */
  wish(): CloudWish | undefined {
    const random = this.#random;
    if (this.#conversations.size === 0) return undefined;
    const number = this.wishes.size + 1;
    const key = `C${number}`;
    const text = `رد صادر ${number}`;
    const about = this.#messages.slice(-LAST);
    const kind = random.pick(
      about.length === 0 ? (['text'] as const) : (['text', 'text', 'answer', 'react'] as const),
    );
    const wish: CloudWish =
      kind === 'text'
        ? { kind, key, text, conversationId: random.pick([...this.#conversations]) }
        : { kind, key, text: kind === 'react' ? random.pick(EMOJI) : text, ...random.pick(about) };
    this.wishes.set(key, { ...wish, isGranted: false });
    return wish;
  }
}
