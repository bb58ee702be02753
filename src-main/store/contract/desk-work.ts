import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Topic } from '#shared/domain/topic.ts';
import type { Message } from '#shared/domain/messages/message.ts';

/** What an operation came to beside its own result: to be published, and sent, after the commit. */
export interface DeskWork {
  /** Messages that were queued by themselves, with the conversation as it is afterwards. */
  sent: { message: Message; conversation: Conversation }[];
  /** Conversations that show something new, such as another ticket. */
  conversations: Conversation[];
  /** The topics that were written in. */
  topics: Topic[];
}
