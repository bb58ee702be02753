import type { AlertWords } from '#shared/desk/alerts/decide-alert.ts';
import type { ToldChat } from '#shared/desk/alerts/alert-cards.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';

/** Which messages staff were told of and nobody has read yet, by conversation. */
export class ToldChats {
  readonly #chats = new Map<number, ToldChat & { messageId: number }>();

  get all(): readonly ToldChat[] {
    return [...this.#chats.values()];
  }

  /** @param whose the colleague whose it is, where another one is told. */
  add(
    message: Message,
    conversation: Conversation,
    { words, whose }: { words: Exclude<AlertWords, 'none'>; whose: string | null },
  ): void {
    const { id: conversationId, customerName, customerPhone, customerUsername } = conversation;
    const before = this.#chats.get(conversationId);
    // The newest last: it is what is spoken of first.
    this.#chats.delete(conversationId);
    this.#chats.set(conversationId, {
      conversationId,
      who: { customerName, customerPhone, customerUsername },
      words,
      count: (before?.count ?? 0) + 1,
      text: message.content,
      type: message.type,
      whose,
      messageId: message.id,
    });
  }

  /** @returns whether there was anything. */
  forget(conversationId: number): boolean {
    return this.#chats.delete(conversationId);
  }

  /** Two conversations have become one. @returns whether there was anything. */
  merge(mergedId: number, { id, customerName, customerPhone, customerUsername }: Conversation): boolean {
    const merged = this.#chats.get(mergedId);
    if (merged === undefined) return false;
    const count = merged.count + (this.#chats.get(id)?.count ?? 0);
    const who = { customerName, customerPhone, customerUsername };
    this.#chats.delete(mergedId);
    this.#chats.delete(id);
    this.#chats.set(id, { ...merged, conversationId: id, who, count });
    return true;
  }

  /** Its writer has taken it back: its words are nobody's any more. @returns whether it was told. */
  takeBack({ id, conversationId }: Pick<Message, 'id' | 'conversationId'>): boolean {
    const chat = this.#chats.get(conversationId);
    if (chat?.messageId !== id || chat.text === '') return false;
    this.#chats.set(conversationId, { ...chat, text: '', type: 'text' });
    return true;
  }

  clear(): void {
    this.#chats.clear();
  }
}
