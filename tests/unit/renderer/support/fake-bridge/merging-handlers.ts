import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { FakeFailure, type FakeDesk, type PartHandlers } from './fake-desk.ts';

type MergingHandlers = Pick<
  PartHandlers<'conversations'>,
  | 'conversations.merge'
  | 'conversations.separate'
  | 'conversations.merges'
  | 'conversations.numbers'
  | 'conversations.settleNewOwner'
>;

/** Merging by hand, as far as the screens can tell. */
export function mergingHandlers(desk: FakeDesk): MergingHandlers {
  const merged = new Map<number, { intoId: number; gone: Conversation; moved: Message[] }>();
  return {
    'conversations.merge': ({ id, otherId }) => {
      const gone = desk.getConversation(otherId);
      const moved = desk.getThread(otherId).map((message) => ({ ...message, conversationId: id }));
      const thread = desk.getThread(id);
      thread.push(...moved);
      thread.sort((a, b) => b.sentAt - a.sentAt || b.id - a.id);
      desk.conversations.splice(desk.conversations.indexOf(gone), 1);
      const mergeId = desk.newId();
      merged.set(mergeId, { intoId: id, gone, moved });
      const unreadCount = desk.getConversation(id).unreadCount + gone.unreadCount;
      const conversation = desk.changeConversation(id, { unreadCount });
      desk.emit('conversation.merged', { mergedId: otherId, conversation });
      return { mergeId, conversation };
    },
    'conversations.separate': ({ mergeId }) => {
      const known = merged.get(mergeId);
      if (known === undefined) throw new FakeFailure('not-found');
      merged.delete(mergeId);
      desk.conversations.push(known.gone);
      const thread = desk.getThread(known.intoId);
      thread.splice(0, thread.length, ...thread.filter((message) => !known.moved.includes(message)));
      const conversation = desk.changeConversation(known.intoId, {});
      desk.emit('conversation.separated', { conversation, separated: known.gone });
      return { conversation, separated: known.gone };
    },
    'conversations.numbers': () => ({ newOwners: [], changes: [], known: [], newIds: [] }),
    'conversations.settleNewOwner': () => undefined,
    'conversations.merges': ({ id }) => ({
      merges: [...merged].flatMap(([mergeId, { intoId, gone }]) =>
        intoId === id ? [{ ...gone, id: mergeId, mergedAt: gone.updatedAt }] : [],
      ),
      replyPhone: desk.getConversation(id).customerPhone,
    }),
  };
}
