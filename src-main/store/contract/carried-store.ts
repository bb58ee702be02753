import type { Carried } from '#shared/ipc/carried.ts';
import type { InvokeOutput } from '#shared/ipc/contract.ts';
import type { ConversationCursor } from '#shared/ipc/contract/conversations.ts';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import type { ConversationNarrowing } from './conversation-narrowing.ts';

/**
 * Pages for the window, checked by the contract and made the text that crosses to it where they are read: main passes that on
 * without opening it. Each reads what the operation that lists the same reads.
 */
export interface CarriedStore {
  carryConversations(
    input: ConversationNarrowing & {
      query?: string | undefined;
      after?: ConversationCursor | undefined;
      limit: number;
    },
  ): Promise<Carried<InvokeOutput<'conversations.list'>>>;
  carryMessages(input: {
    conversationId: number;
    before?: MessageCursor | undefined;
    after?: MessageCursor | undefined;
    limit: number;
  }): Promise<Carried<InvokeOutput<'messages.list'>>>;
  carryMessagesAround(input: {
    conversationId: number;
    messageId: number;
    limit: number;
  }): Promise<Carried<InvokeOutput<'messages.around'>>>;
}
