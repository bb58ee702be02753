import type { InboundItem } from './item.ts';

/** Of more chats nobody reads or types at once. */
const MOST_CHATS = 2_000;

/** The newest message that came from each chat: reading and typing are told by a message, and not by a chat. */
export class LastInbound {
  readonly #find: (chatAddress: string) => Promise<string | null>;
  readonly #last = new Map<string, { waMessageId: string; sentAt: number }>();

  constructor(find: (chatAddress: string) => Promise<string | null> = () => Promise.resolve(null)) {
    this.#find = find;
  }

  see(items: readonly InboundItem[]): void {
    for (const item of items) {
      if (item.kind !== 'message' || item.message.fromMe) continue;
      const { chatAddress, waMessageId, sentAt } = item.message;
      const known = this.#last.get(chatAddress);
      if (known !== undefined && known.sentAt > sentAt) continue;
      this.#last.delete(chatAddress);
      this.#last.set(chatAddress, { waMessageId, sentAt });
      const [oldest] = this.#last.keys();
      if (this.#last.size > MOST_CHATS && oldest !== undefined) this.#last.delete(oldest);
    }
  }

  async find(chatAddress: string): Promise<string | null> {
    return this.#last.get(chatAddress)?.waMessageId ?? (await this.#find(chatAddress));
  }
}
