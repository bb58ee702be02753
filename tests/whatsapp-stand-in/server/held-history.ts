/** What the phone alone has of its chats' past. */
import type { Jid, MessageRow } from './protocol.ts';

interface Held {
  /** Oldest first. */
  rows: MessageRow[];
  chunk: number;
}

export class HeldHistory {
  readonly #held = new Map<Jid, Held>();
  /** How often the page has asked. */
  asked = 0;
  /** Requests wait for it: pending while the phone is off. */
  #answering: Promise<void> = Promise.resolve();
  #answer: () => void = () => {};

  hold(chat: Jid, rows: MessageRow[], chunk: number): void {
    this.#held.set(chat, { rows, chunk });
  }

  phoneOff(): void {
    this.#answering = new Promise((resolve) => (this.#answer = resolve));
  }

  phoneOn(): void {
    this.#answer();
  }

  /** The newest chunk of what is left: it is told once, as the page keeps it. */
  async earlier(chat: Jid): Promise<{ rows: MessageRow[]; hasMore: boolean }> {
    this.asked += 1;
    await this.#answering;
    const held = this.#held.get(chat);
    if (held === undefined) return { rows: [], hasMore: false };
    const rows = held.rows.splice(-held.chunk);
    return { rows, hasMore: held.rows.length > 0 };
  }
}
