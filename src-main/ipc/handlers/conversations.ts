import type { EventBus } from '../../events/bus.ts';
import type { Store } from '../../store/store.ts';
import type { Transport } from '../../transport/transport.ts';
import type { HandlersFor } from './handlers-for.ts';

const PAGE_SIZE = 50;

export interface ConversationHandlerDependencies {
  store: Store;
  transport: Transport;
  bus: EventBus;
}

export function conversationHandlers({
  store,
  transport,
  bus,
}: ConversationHandlerDependencies): HandlersFor<'conversations'> {
  return {
    'conversations.list': (input) => store.listConversations({ ...input, limit: PAGE_SIZE }),
    'conversations.get': ({ id }) => store.getConversation(id),
    'conversations.unreadTotal': () => store.countUnread(),
    'conversations.markRead': async ({ id }) => {
      const conversation = await store.markConversationRead({ id, now: Date.now() });
      bus.emit('conversation.changed', conversation);
      void transport.markRead(conversation.chatAddress);
      return conversation;
    },
    'conversations.saveDraft': async ({ id, draft }) => {
      bus.emit('conversation.changed', await store.saveDraft({ id, draft, now: Date.now() }));
      return undefined;
    },
  };
}
