import { getConversation, setLastMessage, updateConversation } from '../conversations/conversations.ts';
import type { Operation } from '../database/operation.ts';
import { findMessageByClientKey, insertMessage } from '../messages/messages.ts';
import { insertOutboxEntry } from '../outbox.ts';

/**
 * Queues a text. The client key makes it one message however often the button was pressed.
 * It is sorted below everything in its thread, also when this PC's clock is behind WhatsApp's.
 */
export const enqueueText: Operation<'enqueueText'> = (tx, input) => {
  const known = findMessageByClientKey(tx, input.clientKey);
  if (known !== undefined) {
    return { created: false, message: known, conversation: getConversation(tx, known.conversationId) };
  }
  const { now } = input;
  const conversation = getConversation(tx, input.conversationId);
  const content = input.text.toWellFormed();
  const message = insertMessage(tx, {
    conversationId: conversation.id,
    type: 'text',
    waType: 'chat',
    content,
    mimeType: null,
    direction: 'outgoing',
    status: 'pending',
    failureReason: null,
    waMessageId: null,
    clientKey: input.clientKey,
    sentBy: input.sentBy,
    sentAt: Math.max(now, conversation.lastMessage?.at ?? 0),
    now,
  });
  insertOutboxEntry(tx, { messageId: message.id, conversationId: conversation.id, now });
  setLastMessage(tx, message, now);
  // After a crash the composer must not offer again what is already on its way; a newer draft stays.
  const sent = conversation.draft.trim() === content.trim();
  updateConversation(tx, { ...conversation, draft: sent ? '' : conversation.draft }, now);
  return { created: true, message, conversation: getConversation(tx, conversation.id) };
};
