import type { Agent } from '#shared/domain/staff/agent.ts';
import type { ChatsAsked } from '#shared/ipc/contract/conversations.ts';
import type { ConversationNarrowing } from '../../store/contract/conversation-narrowing.ts';

/** What the window asks of conversations, with the caller for `mine`. */
export const narrowingFor = (agent: Agent, { assignee, ...asked }: ChatsAsked): ConversationNarrowing => ({
  ...asked,
  ...(assignee === undefined ? {} : { assignee: assignee === 'mine' ? agent.id : assignee }),
});
