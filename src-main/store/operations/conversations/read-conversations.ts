import { listContactsOfConversation } from '../../rows/people/contacts.ts';
import { listConversationsBy, sumUnreadMessages } from '../../rows/conversations/conversation-list.ts';
import {
  getConversation as getById,
  setLastMessageStatus,
  updateConversation,
} from '../../rows/conversations/conversations.ts';
import type { Operation } from '../operation.ts';
import { listAroundMessage, listNewerPage } from '../../rows/messages/messages-around.ts';
import { searchMessageIds } from '../../rows/messages/message-search.ts';
import {
  getMessage as getMessageById,
  listMessagesOf,
  markIncomingMessagesRead,
} from '../../rows/messages/messages.ts';

export const listConversations: Operation<'listConversations'> = (tx, filter) =>
  listConversationsBy(tx, filter);

export const getConversation: Operation<'getConversation'> = (tx, id) => getById(tx, id);

export const listChatAddresses: Operation<'listChatAddresses'> = (tx, { conversationId }) =>
  listContactsOfConversation(tx, getById(tx, conversationId).id).map(({ chatAddress }) => chatAddress);

export const countUnread: Operation<'countUnread'> = (tx) => sumUnreadMessages(tx);

export const markConversationRead: Operation<'markConversationRead'> = (tx, { id, now }) => {
  const conversation = getById(tx, id);
  const { unreadCount, lastMessage } = conversation;
  tx.changes.conversationChanged(conversation.id);
  if (unreadCount === 0) return conversation;
  markIncomingMessagesRead(tx, { conversationId: conversation.id, now });
  if (lastMessage !== null && lastMessage.direction === 'incoming' && lastMessage.status === 'delivered') {
    setLastMessageStatus(tx, { id: lastMessage.messageId, conversationId: conversation.id, status: 'read' });
  }
  updateConversation(tx, { ...conversation, unreadCount: 0 }, now);
  return getById(tx, conversation.id);
};

export const getMessage: Operation<'getMessage'> = (tx, { messageId }) => getMessageById(tx, messageId);

export const listMessages: Operation<'listMessages'> = (tx, { conversationId, before, after, limit }) => {
  const { id } = getById(tx, conversationId);
  if (after !== undefined) return listNewerPage(tx, { conversationId: id, after, limit });
  const items = listMessagesOf(tx, { conversationId: id, before, limit });
  const last = items.at(-1);
  const more = items.length === limit && last !== undefined;
  return { items, next: more ? { sentAt: last.sentAt, id: last.id } : null };
};

export const listMessagesAround: Operation<'listMessagesAround'> = (tx, { conversationId, ...around }) =>
  listAroundMessage(tx, { conversationId: getById(tx, conversationId).id, ...around });

export const searchMessages: Operation<'searchMessages'> = (tx, input) => {
  const ids = searchMessageIds(tx, input);
  const more = ids.length === input.limit;
  const items = ids.map((id) => {
    const message = getMessageById(tx, id);
    const { customerId, customerName, customerPhone } = getById(tx, message.conversationId);
    return { ...message, customerId, customerName, customerPhone };
  });
  return { items, next: more ? (ids.at(-1) ?? null) : null };
};
