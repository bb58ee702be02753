import { findMessageByWaMessageId } from '../../rows/messages/messages.ts';
import type { Operation } from '../operation.ts';
import { advanceMessage } from './advance-message.ts';

/** Only of outgoing messages: what an incoming one's status says is whether our staff opened it. */
export const applyAck: Operation<'applyAck'> = (tx, { waMessageId, status, now }) => {
  const message = findMessageByWaMessageId(tx, waMessageId);
  if (message?.direction === 'outgoing') advanceMessage(tx, message, status, now);
};
