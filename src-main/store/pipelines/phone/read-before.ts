import { getConversation } from '../../rows/conversations/conversations.ts';
import { getContactOfMessage } from '../../rows/people/contacts.ts';
import { isAnswerOfPerson } from '../../rows/tickets/ticket-messages.ts';
import type { OutgoingStep } from '../outgoing.ts';
import { markReadUpTo } from './mark-read.ts';

/** Who answers on the phone has read there what came before; the app that greets by itself has not. */
export const readBefore: OutgoingStep = (tx, { message, now }) => {
  if (message.sentBy !== 'phone' || message.status === 'failed' || !isAnswerOfPerson(message)) return;
  const contactId = getContactOfMessage(tx, message.id).id;
  markReadUpTo(tx, getConversation(tx, message.conversationId), { contactId, upTo: message, now });
};
