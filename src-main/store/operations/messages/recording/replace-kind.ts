import { isNews, kindOf } from '#shared/domain/messages/message-kinds.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { ObservedMessage } from '../../../contract/store.ts';
import { runStep } from '../../../pipelines/run-step.ts';
import {
  getConversation,
  setLastMessage,
  updateConversation,
} from '../../../rows/conversations/conversations.ts';
import { isAlone } from '../../../rows/messages/thread/first-word.ts';
import { findListedMessage } from '../../../rows/messages/thread/listed-message.ts';
import { setMessageKind } from '../../../rows/messages/edit-messages.ts';
import { countUnreadMessages, getMessage } from '../../../rows/messages/messages.ts';
import { getContactOfMessage } from '../../../rows/people/contacts.ts';
import { recheckWaiting } from '../../../pipelines/tickets/answer-ticket.ts';
import { isAnsweredSince } from '../../../rows/tickets/ticket-messages.ts';
import { findLastResolvedTicket } from '../../../rows/tickets/tickets.ts';
import type { ReadTx, Tx } from '../../../schema/tx.ts';
import { attachFile } from './along-with-message.ts';
import { workAboutMessage } from './work-about-message.ts';

/**
 * What could not be read has come to be, or a call has ended: the line says now what it is, in its place, and the desk's
 * work is done as for a new message. It happens once: afterwards the kind is known.
 * @returns the message as it is then.
 */
export function replaceKind(tx: Tx, known: Message, observed: ObservedMessage, now: number): Message {
  const { id, conversationId } = known;
  const { type, waType, details, attachment } = observed;
  const isIncoming = known.direction === 'incoming';
  setMessageKind(tx, {
    id,
    type,
    waType,
    details,
    content: observed.content.toWellFormed(),
    status: isIncoming ? statusOf(known, observed) : known.status,
    now,
  });
  if (attachment !== null && known.attachment === null) {
    runStep(tx, { about: { messageId: id }, step: 'file', input: { attachment }, now }, () =>
      attachFile(tx, id, attachment, now),
    );
  }
  tx.changes.messageChanged(id);
  tx.changes.conversationChanged(conversationId);
  const listed = findListedMessage(tx, conversationId);
  if (listed !== undefined) setLastMessage(tx, listed, now);
  const conversation = getConversation(tx, conversationId);
  updateConversation(tx, { ...conversation, unreadCount: countUnreadMessages(tx, conversationId) }, now);

  const message = getMessage(tx, id);
  if (!kindOf(waType).isShown) recheckWaiting(tx, message, now);
  // What its writer has taken back meanwhile needs nothing any more.
  if (message.revokedAt !== null) return message;
  workAboutMessage(tx, {
    message,
    contact: getContactOfMessage(tx, id),
    isNewCustomer: isAlone(tx, { conversationId, messageId: id }),
    isDealtWith: isDealtWith(tx, message),
    now,
  });
  return getMessage(tx, id);
}

/** Whether staff have opened it stays as it is, but for what was not news and is now, and the other way round. */
function statusOf(known: Message, observed: ObservedMessage): Message['status'] {
  return isNews(known.waType) === isNews(observed.waType) ? known.status : observed.status;
}

/** Somebody has looked at the phone and answered, or is done with it. */
function isDealtWith(tx: ReadTx, { id, conversationId, createdAt }: Message): boolean {
  const resolvedAt = findLastResolvedTicket(tx, conversationId)?.resolvedAt ?? 0;
  return resolvedAt >= createdAt || isAnsweredSince(tx, { conversationId, messageId: id });
}
