import type { Store } from '../../store/contract/store.ts';
import type { Presences } from '../../ingest/presences.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import { unopened } from '../unopened.ts';
import { narrowingFor } from './narrowing-for.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

const PAGE_SIZE = 50;

export interface ConversationHandlerDependencies {
  store: Store;
  outbox: Outbox;
  presences: Pick<Presences, 'watch' | 'showTyping'>;
}

export function conversationHandlers({
  store,
  outbox,
  presences,
}: ConversationHandlerDependencies): HandlersFor<'conversations'> {
  return {
    'conversations.list': ({ after, query, ...chats }, { agent }) =>
      unopened(store.carryConversations({ ...narrowingFor(agent, chats), after, query, limit: PAGE_SIZE })),
    'conversations.get': ({ id }) => store.getConversation(id),
    'conversations.unreadTotal': () => store.countUnread(),
    'conversations.markRead': async ({ id }, { agent }) => {
      const conversation = await store.markConversationRead({ id, now: Date.now() });
      await outbox.tellRead({ conversationId: id, by: `agent:${agent.id}` });
      return conversation;
    },
    'conversations.act': ({ id, action }, { agent }) =>
      outbox.actOnChat({ conversationId: id, action, by: `agent:${agent.id}` }),
    'conversations.report': ({ id }) => nothing(outbox.reportChat({ conversationId: id })),
    'conversations.watchPresence': ({ ids }) => nothing(presences.watch(ids)),
    'conversations.showTyping': async ({ id, state }) => {
      if ((await store.getSettings()).showsTyping) await presences.showTyping(id, state);
      return undefined;
    },
    'conversations.retryAction': ({ id, actionId }) =>
      store.retryChatAction({ conversationId: id, actionId, now: Date.now() }),
    'conversations.leaveAction': ({ id, actionId }) =>
      store.leaveChatAction({ conversationId: id, actionId, now: Date.now() }),
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
