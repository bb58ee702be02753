import { getConversation } from '../../rows/conversations/conversations.ts';
import type { Operation } from '../operation.ts';
import { findMessageByWaMessageId } from '../../rows/messages/messages.ts';
import { advanceMessage } from './advance-message.ts';

/** Only of outgoing messages: what an incoming one's status says is whether our staff opened it. */
export const applyAck: Operation<'applyAck'> = (tx, { waMessageId, status, now }) => {
  const known = findMessageByWaMessageId(tx, waMessageId);
  if (known === undefined || known.direction !== 'outgoing') return undefined;
  const message = advanceMessage(tx, known, status, now);
  if (message === undefined) return undefined;
  // An answer that WhatsApp refuses has answered nobody, and one given up that went out after all has.
  const isOtherAnswer = (known.status === 'failed') !== (message.status === 'failed');
  return {
    message,
    conversation: getConversation(tx, message.conversationId),
    topics: isOtherAnswer && message.ticketId !== null ? ['tickets'] : [],
  };
};
