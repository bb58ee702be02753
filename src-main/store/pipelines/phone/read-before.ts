import { getConversation } from '../../rows/conversations/conversations.ts';
import { getConversationFacts } from '../../rows/conversations/conversation-facts.ts';
import type { ThreadPlace } from '../../rows/messages/thread/unread-messages.ts';
import { getContactOfMessage } from '../../rows/people/contacts.ts';
import { isAnswerOfPerson } from '../../rows/tickets/ticket-messages.ts';
import type { OutgoingStep } from '../outgoing.ts';
import { isBefore, markReadOf } from './mark-read.ts';

/**
 * Who answers on the phone has read there what came before; the app that greets by itself has not. Of the same second,
 * and of what is read from history, WhatsApp's own count tells it a moment later.
 */
export const readBefore: OutgoingStep = (tx, { message, isFromHistory, now }) => {
  if (isFromHistory === true) return 'as it was';
  if (message.sentBy !== 'phone' || message.status === 'failed' || !isAnswerOfPerson(message))
    return 'as it was';
  if (getConversationFacts(tx, message.conversationId).unreadCount === 0) return 'as it was';
  const contactId = getContactOfMessage(tx, message.id).id;
  const covers = (written: ThreadPlace): boolean => isBefore(written, message.sentAt);
  markReadOf(tx, getConversation(tx, message.conversationId), { contactId, covers, now });
  // What the customer wrote is read now.
  return 'as it was';
};
