import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Topic } from '#shared/domain/topic.ts';
import type { EventBus } from '../../events/bus.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Transport } from '../../transport/transport.ts';
import type { HandlersFor } from './handlers-for.ts';

const PAGE_SIZE = 50;

/** What shows whose conversation it is. */
const MOVED_TOPICS = ['customers', 'tickets', 'scheduled', 'waitlist', 'reminders'] as const;

export interface ConversationHandlerDependencies {
  store: Store;
  transport: Transport;
  outbox: Outbox;
  bus: EventBus;
}

export function conversationHandlers({
  store,
  transport,
  outbox,
  bus,
}: ConversationHandlerDependencies): HandlersFor<'conversations'> {
  const tell = ({ conversation, topics }: { conversation: Conversation; topics: Topic[] }): void => {
    bus.emit('conversation.changed', conversation);
    if (topics.length > 0) bus.emit('desk.changed', { topics });
  };
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
      bus.emit('conversation.changed', conversation);
      for (const address of await store.listChatAddresses({ conversationId: id })) {
        void transport.markRead(address);
      }
      return conversation;
    },
    'conversations.merge': async ({ id, otherId }) => {
      const { mergeId, mergedConversationId, conversation } = await store.mergeConversations({
        id,
        otherId,
        now: Date.now(),
      });
      bus.emit('conversation.merged', { mergedId: mergedConversationId, conversation });
      bus.emit('desk.changed', { topics: [...MOVED_TOPICS] });
      return { mergeId, conversation };
    },
    'conversations.separate': async ({ mergeId }) => {
      const apart = await store.separateConversations({ mergeId, now: Date.now() });
      bus.emit('conversation.separated', apart);
      bus.emit('desk.changed', { topics: [...MOVED_TOPICS] });
      // What waited behind another phone's message is now a queue of its own.
      outbox.wake();
      return apart;
    },
    'conversations.merges': ({ id }) => store.getHandMerges({ conversationId: id }),
    'conversations.saveDraft': async ({ id, draft }, { agent }) => {
      tell(await store.saveDraft({ id, draft, by: agent.id, now: Date.now() }));
      return undefined;
    },
    'conversations.takeDraft': async ({ id, how }, { agent }) => {
      const taken = await store.takeDraft({ id, how, by: agent.id, now: Date.now() });
      tell(taken);
      return taken.conversation;
    },
  };
}
