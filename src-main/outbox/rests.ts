import { systemClock, type Clock } from '../lib/clock.ts';

/**
 * Where WhatsApp takes nothing more for a while, in a chat or at all. Kept in memory only: after a start one message asks
 * anew, and is told so at no cost.
 */
export class Rests {
  readonly #clock: Clock;
  /** By conversation, when it ends, in monotonic time. */
  readonly #chats = new Map<number, number>();
  #allUntil = 0;

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
  }

  begin(conversationId: number, { pauseMs, scope }: { pauseMs: number; scope: 'chat' | 'all' }): void {
    const until = this.#clock.monotonic() + pauseMs;
    if (scope === 'all') this.#allUntil = Math.max(this.#allUntil, until);
    else this.#chats.set(conversationId, until);
  }

  /** 0 when it may send. */
  leftMs(conversationId: number): number {
    const now = this.#clock.monotonic();
    const chatUntil = this.#chats.get(conversationId) ?? 0;
    if (chatUntil <= now) this.#chats.delete(conversationId);
    return Math.max(0, chatUntil - now, this.#allUntil - now);
  }
}
