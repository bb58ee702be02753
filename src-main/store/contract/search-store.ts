import type { FoundMessage } from '#shared/domain/messages/message.ts';
import type { MessageFilter } from '#shared/domain/messages/message-filter.ts';
import type { ConversationNarrowing } from './conversation-narrowing.ts';
import type { Page } from './page.ts';

/** What is found among the messages, and what keeps finding quick. */
export interface SearchStore {
  /**
   * Messages that contain every word (Arabic-folded, with or without the article, or a word beginning with it),
   * newest recorded first; `beforeId` continues after a page, which may be
   * short or empty where few of what the words found pass the rest: `next` tells. Nothing for a query without a word of two letters.
   */
  searchMessages(input: {
    query: string;
    /** What else must be true of them. */
    filter?: MessageFilter | undefined;
    /** And of their conversations; days and files are asked of messages. */
    chats?: ConversationNarrowing | undefined;
    beforeId?: number | undefined;
    limit: number;
  }): Promise<Page<FoundMessage, number>>;
  /**
   * A step of the work that keeps the search quick and by today's rules: what earlier ones have folded is indexed again,
   * and once a week the index is made of one piece.
   */
  tidySearch(input: { now: number }): Promise<{ isDone: boolean }>;
  /** Ids of the messages of one thread that a search finds, the newest first; `hasMore`: there are more than `limit`. */
  searchThread(input: {
    conversationId: number;
    query: string;
    limit: number;
  }): Promise<{ ids: number[]; hasMore: boolean }>;
  /** The first message of a thread since a moment, else its last one; null for an empty thread. */
  findMessageAt(input: { conversationId: number; at: number }): Promise<{ messageId: number | null }>;
}
