import { getConversation as getById } from '../../rows/conversations/conversations.ts';
import { findLastReceived } from '../../rows/messages/messages-of-contact.ts';
import { listContactsOnceAt } from '../../rows/people/contacts.ts';
import { searchFilteredIds, searchThreadIds } from '../../rows/messages/filtered-search.ts';
import { searchMessageIds } from '../../rows/messages/message-search.ts';
import { listAroundMessage, listNewerPage } from '../../rows/messages/thread/messages-around.ts';
import { findOldestTold } from '../../rows/messages/thread/oldest-told.ts';
import { getMessage as getMessageById, listMessagesOf } from '../../rows/messages/messages.ts';
import type { Query } from '../operation.ts';
import { findWhoOf } from '../../rows/conversations/who-of-conversation.ts';

export const getMessage: Query<'getMessage'> = (tx, { messageId }) => getMessageById(tx, messageId);

/** Whoever has the address now comes first. */
export const findLastInbound: Query<'findLastInbound'> = (tx, { chatAddress }) => {
  for (const { id: contactId } of listContactsOnceAt(tx, chatAddress)) {
    const waMessageId = findLastReceived(tx, { contactId, link: 'cloud' });
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
  const { filter, chats, ...search } = input;
  const { ids, next } =
    filter === undefined && chats === undefined
      ? wholePage(searchMessageIds(tx, search), input.limit)
      : searchFilteredIds(tx, { ...search, filter: filter ?? {}, chats: chats ?? {} });
  const items = ids.flatMap((id) => {
    const message = getMessageById(tx, id);
    // The index forgets who is erased a little later than everything else does.
    const who = findWhoOf(tx, message.conversationId);
    return who === undefined ? [] : [{ ...message, ...who }];
  });
  return { items, next };
};

const wholePage = (ids: number[], limit: number): { ids: number[]; next: number | null } => ({
  ids,
  next: ids.length === limit ? (ids.at(-1) ?? null) : null,
});

export const searchThread: Query<'searchThread'> = (tx, { conversationId, query, limit }) => {
  const { id } = getById(tx, conversationId);
  const ids = searchThreadIds(tx, { conversationId: id, query, limit: limit + 1 });
  return { ids: ids.slice(0, limit), hasMore: ids.length > limit };
};

export const findMessageAt: Query<'findMessageAt'> = (tx, { conversationId, at }) => {
  const { id } = getById(tx, conversationId);
  // Of all that are sent at that moment, too.
  const [since] = listNewerPage(tx, {
    conversationId: id,
    after: { sentAt: at, id: 0 },
    limit: 1,
  }).items;
  const message = since ?? listMessagesOf(tx, { conversationId: id, limit: 1 })[0];
  return { messageId: message?.id ?? null };
};
