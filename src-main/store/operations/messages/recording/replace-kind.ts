import { isNews, kindOf } from '#shared/domain/messages/message-kinds.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { nameOfPerson } from '#shared/phone/name-of-person.ts';
import { receivedText } from '#shared/text/received-text.ts';
import type { ObservedMessage } from '../../../contract/store.ts';
import { runStep } from '../../../pipelines/run-step.ts';
import {
  getConversation,
  setLastMessage,
  updateConversation,
} from '../../../rows/conversations/conversations.ts';
import { findListedMessage } from '../../../rows/messages/thread/listed-message.ts';
import { setMessageKind, setMessageText } from '../../../rows/messages/edit-messages.ts';
import { findLastMessageOfContact } from '../../../rows/messages/messages-of-contact.ts';
import { countUnreadMessages, getMessage } from '../../../rows/messages/messages.ts';
import { getContactOfMessage } from '../../../rows/people/contacts.ts';
import { recheckWaiting } from '../../../pipelines/tickets/answer-ticket.ts';
import type { Tx } from '../../../schema/tx.ts';
import { attachFile, learnName } from './along-with-message.ts';
import { tellAnswers } from './quoting.ts';
import { workAgain } from './work-about-message.ts';

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
    content: receivedText(observed.content),
    status: isIncoming ? statusOf(known, observed) : known.status,
    now,
  });
  if (attachment !== null && known.attachment === null) {
    runStep(tx, { about: { messageId: id }, step: 'file', input: { attachment }, now }, () =>
      attachFile(tx, id, attachment, now),
    );
  }
  keepEdit(tx, known, observed, now);
  const contact = getContactOfMessage(tx, id);
  const pushName = isIncoming ? nameOfPerson(observed.pushName) : null;
  if (
    pushName !== null &&
    findLastMessageOfContact(tx, { conversationId, contactId: contact.id })?.id === id
  ) {
    runStep(tx, { about: { messageId: id }, step: 'name', input: { pushName }, now }, () =>
      learnName(tx, contact, { pushName }, now),
    );
  }
  tx.changes.messageChanged(id);
  tx.changes.conversationChanged(conversationId);
  const listed = findListedMessage(tx, conversationId);
  if (listed !== undefined) setLastMessage(tx, listed, now);
  const conversation = getConversation(tx, conversationId);
  updateConversation(tx, { ...conversation, unreadCount: countUnreadMessages(tx, conversationId) }, now);

  const message = getMessage(tx, id);
  tellAnswers(tx, message);
  if (!kindOf(waType).isShown) recheckWaiting(tx, message, now);
  workAgain(tx, message, now);
  return getMessage(tx, id);
}

/** An edit that was seen before is newer than the text that can be read now. */
function keepEdit(tx: Tx, { id, content, editedAt }: Message, observed: ObservedMessage, now: number): void {
  const first = receivedText(observed.content);
  if (editedAt === null || content === first) return;
  setMessageText(tx, { id, content, details: observed.details, earlierTexts: [first], editedAt, now });
}

/** Whether staff have opened it stays as it is, but for what was not news and is now, and the other way round. */
function statusOf(known: Message, observed: ObservedMessage): Message['status'] {
  return isNews(known.waType) === isNews(observed.waType) ? known.status : observed.status;
}
