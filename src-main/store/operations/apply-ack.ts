import { getConversation } from '../conversations/conversations.ts';
import type { Operation } from '../database/operation.ts';
import { findMessageByWaMessageId } from '../messages/messages.ts';
import { advanceMessage } from './advance-message.ts';

/** Only of outgoing messages: what an incoming one's status says is whether our staff opened it. */
export const applyAck: Operation<'applyAck'> = (tx, { waMessageId, status, now }) => {
  const known = findMessageByWaMessageId(tx, waMessageId);
  if (known === undefined || known.direction !== 'outgoing') return undefined;
  const message = advanceMessage(tx, known, status, now);
  return message === undefined
    ? undefined
    : { message, conversation: getConversation(tx, message.conversationId) };
};
