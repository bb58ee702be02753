import {
  getConversation as getById,
  getConversationOfContact,
} from '../../rows/conversations/conversations.ts';
import { findLastOverCloud } from '../../rows/messages/messages-of-contact.ts';
import { listContactsOnceAt } from '../../rows/people/contacts.ts';
import { searchMessageIds } from '../../rows/messages/message-search.ts';
import { listAroundMessage, listNewerPage } from '../../rows/messages/thread/messages-around.ts';
import { findOldestTold } from '../../rows/messages/thread/oldest-told.ts';
import { getMessage as getMessageById, listMessagesOf } from '../../rows/messages/messages.ts';
import type { Query } from '../operation.ts';
import { whoOf } from '../../rows/people/who.ts';

export const getMessage: Query<'getMessage'> = (tx, { messageId }) => getMessageById(tx, messageId);

/** Whoever has the address now comes first. */
export const findLastInbound: Query<'findLastInbound'> = (tx, { chatAddress }) => {
  for (const { id: contactId } of listContactsOnceAt(tx, chatAddress)) {
    const conversationId = getConversationOfContact(tx, contactId).id;
    const waMessageId = findLastOverCloud(tx, { conversationId, contactId });
    if (waMessageId !== undefined) return { waMessageId };
  }
  return { waMessageId: null };
};

export const findOldestFromWhatsApp: Query<'findOldestFromWhatsApp'> = (tx, { conversationId }) =>
  findOldestTold(tx, getById(tx, conversationId).id) ?? null;

export const listMessages: Query<'listMessages'> = (tx, { conversationId, before, after, limit }) => {
  const { id } = getById(tx, conversationId);
  if (after !== undefined) return listNewerPage(tx, { conversationId: id, after, limit });
  const items = listMessagesOf(tx, { conversationId: id, before, limit });
  const last = items.at(-1);
  const more = items.length === limit && last !== undefined;
  return { items, next: more ? { sentAt: last.sentAt, id: last.id } : null };
};

export const listMessagesAround: Query<'listMessagesAround'> = (tx, { conversationId, ...around }) =>
  listAroundMessage(tx, { conversationId: getById(tx, conversationId).id, ...around });

export const searchMessages: Query<'searchMessages'> = (tx, input) => {
  const ids = searchMessageIds(tx, input);
  const more = ids.length === input.limit;
  const items = ids.map((id) => {
    const message = getMessageById(tx, id);
    return { ...message, ...whoOf(getById(tx, message.conversationId)) };
  });
  return { items, next: more ? (ids.at(-1) ?? null) : null };
};
