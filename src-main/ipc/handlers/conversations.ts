import { canReach } from '#shared/domain/transport-capabilities.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Links } from '../../transport/transport.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

const PAGE_SIZE = 50;

export interface ConversationHandlerDependencies {
  store: Store;
  transport: Links;
}

export function conversationHandlers({
  store,
  transport,
}: ConversationHandlerDependencies): HandlersFor<'conversations'> {
  return {
    'conversations.list': ({ assignee, ...filter }, { agent }) =>
      store.listConversations({
        ...filter,
        assignee: assignee === 'mine' ? agent.id : assignee,
        limit: PAGE_SIZE,
      }),
    'conversations.get': ({ id }) => store.getConversation(id),
    'conversations.unreadTotal': () => store.countUnread(),
    'conversations.markRead': async ({ id }) => {
      const conversation = await store.markConversationRead({ id, now: Date.now() });
      const { links, addresses } = await store.listChats({ conversationId: id });
      for (const driver of links.map((link) => transport.over(link))) {
        for (const names of addresses) {
          const chat = names.find((address) => canReach(driver.capabilities, address));
          if (chat !== undefined) void driver.markRead(chat);
        }
      }
      return conversation;
    },
    'conversations.merge': (input) => store.mergeConversations({ ...input, now: Date.now() }),
    'conversations.separate': (input) => store.separateConversations({ ...input, now: Date.now() }),
    'conversations.merges': ({ id }) => store.getHandMerges({ conversationId: id }),
    'conversations.numbers': ({ id }) => store.getNumbers({ conversationId: id }),
    'conversations.settleNewOwner': ({ id }) => nothing(store.settleNewOwner({ id, now: Date.now() })),
    'conversations.saveDraft': (input, { agent }) =>
      nothing(store.saveDraft({ ...input, by: agent.id, now: Date.now() })),
    'conversations.takeDraft': (input, { agent }) =>
      store.takeDraft({ ...input, by: agent.id, now: Date.now() }),
  };
}
