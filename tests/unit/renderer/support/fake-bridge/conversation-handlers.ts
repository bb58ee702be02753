import type { ChatMarks, WantedChatAction } from '#shared/domain/conversations/chat-marks.ts';
import type { FakeDesk, PartHandlers } from './fake-desk.ts';
import { mergingHandlers } from './merging-handlers.ts';

const PAGE = 50;

export function conversationHandlers(desk: FakeDesk): PartHandlers<'conversations'> {
  return {
    ...mergingHandlers(desk),
    'conversations.list': ({ query, unreadOnly, needsReply, assignee, ticketKind, labelId, after }) => {
      const rows = desk.conversations.filter(
        (row) =>
          (query === undefined ||
            (row.customerName ?? '').includes(query) ||
            (row.customerPhone ?? '').includes(query)) &&
          (unreadOnly !== true || row.unreadCount > 0) &&
          (needsReply !== true || (row.ticket?.waitingSince ?? null) !== null) &&
          (ticketKind === undefined || row.ticket?.kind === ticketKind) &&
          (assignee === undefined || row.ticket?.assigneeId === (assignee === 'mine' ? 1 : null)) &&
          (labelId === undefined || row.labels.includes(labelId)),
      );
      const start = after === undefined ? 0 : rows.findIndex(({ id }) => id === after.id) + 1;
      const items = rows.slice(start, start + PAGE);
      const last = items.at(-1);
      const hasMore = start + PAGE < rows.length && last !== undefined;
      return { items, next: hasMore ? { at: last.lastMessage?.at ?? 0, id: last.id } : null };
    },
    'conversations.get': ({ id }) => desk.getConversation(id),
    'conversations.unreadTotal': () =>
      desk.conversations.reduce((sum, { unreadCount }) => sum + unreadCount, 0),
    'conversations.act': ({ id, action }) => {
      const { chat } = desk.getConversation(id);
      const conversation = desk.changeConversation(id, { chat: { ...chat, ...marksOf(action) } });
      desk.emit('conversation.changed', conversation);
      return conversation;
    },
    'conversations.watchPresence': () => undefined,
    'conversations.showTyping': () => undefined,
    'conversations.retryAction': ({ id }) => desk.getConversation(id),
    'conversations.report': () => undefined,
    'conversations.leaveAction': ({ id }) => desk.getConversation(id),
    'conversations.markRead': ({ id }) => {
      const { chat } = desk.getConversation(id);
      const read = { unreadCount: 0, chat: { ...chat, isMarkedUnread: false } };
      const conversation = desk.changeConversation(id, read);
      desk.emit('conversation.changed', conversation);
      return conversation;
    },
    'conversations.takeDraft': ({ id, how }) => {
      const conversation = desk.changeConversation(id, how === 'continue' ? {} : { draft: '' });
      desk.emit('conversation.changed', conversation);
      return conversation;
    },
    'conversations.saveDraft': ({ id, draft, quotedId }) => {
      const quote = quotedId == null ? null : { messageId: quotedId, by: 1 };
      const change = { draft, ...(quotedId !== undefined && { draftQuote: quote }) };
      desk.emit('conversation.changed', desk.changeConversation(id, change));
      return undefined;
    },
  };
}

function marksOf(action: WantedChatAction): Partial<ChatMarks> {
  switch (action.kind) {
    case 'unread':
      return { isMarkedUnread: true };
    case 'archive':
      return { isArchived: action.isOn };
    case 'pin':
      return { pinnedAt: action.isOn ? 1 : null };
    case 'mute':
      return { mutedUntil: action.until };
    case 'block':
      return { isBlocked: action.isOn };
  }
}
