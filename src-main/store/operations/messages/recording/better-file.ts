import { isUnreadable } from '#shared/domain/messages/message-kinds.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { ObservedMessage } from '../../../contract/store.ts';
import { getConversation, setLastMessage } from '../../../rows/conversations/conversations.ts';
import { hasBetterFile, insertBetterFile } from '../../../rows/media/better-files.ts';
import { setMessageText } from '../../../rows/messages/edit-messages.ts';
import { findMessageKnown } from '../../../rows/messages/message-key.ts';
import { getMessage } from '../../../rows/messages/messages.ts';
import { findContactByAccount, getContactOfMessage } from '../../../rows/people/contacts.ts';
import type { ReadTx, Tx } from '../../../schema/tx.ts';
import { workAgain } from './work-about-message.ts';

/**
 * Whether what is observed is the better file of this message: of the same side, of the same person, of the same kind as
 * far as that one can be read.
 */
export function isBetterFileOf(tx: ReadTx, observed: ObservedMessage, message: Message): boolean {
  const { id, phone } = getContactOfMessage(tx, message.id);
  const { identity, attachment, direction } = observed;
  const isSamePerson =
    (phone !== null && phone === identity.phone) || findContactByAccount(tx, identity)?.id === id;
  return (
    isSamePerson &&
    direction === message.direction &&
    attachment !== null &&
    (attachment.kind === message.attachment?.kind || isUnreadable(message.waType))
  );
}

/** Whether what stood there as a message of its own, because it could not be read, is only another one's better file. */
export function isLateBetterFile(tx: ReadTx, observed: ObservedMessage, known: Message): boolean {
  const { betterOf } = observed;
  if (betterOf === undefined || !isUnreadable(known.waType)) return false;
  const first = findMessageKnown(tx, { ...observed, waMessageId: betterOf });
  return first === undefined || isBetterFileOf(tx, observed, first);
}

/** Its own line goes. */
export const asBetterFile = (observed: ObservedMessage): ObservedMessage => ({
  ...observed,
  type: 'other',
  waType: 'better_file',
  content: '',
  attachment: null,
  details: null,
  status: 'read',
});

/** From now on the message waits for it; the first one that is named counts. */
export function keepBetterFile(tx: Tx, messageId: number, observed: ObservedMessage, now: number): void {
  const { attachment, waMessageId } = observed;
  if (attachment === null) return;
  if (insertBetterFile(tx, { ...attachment, messageId, waMessageId, now })) {
    tx.changes.messageChanged(messageId);
  }
}

/** The better file came before its message, which alone has the words. */
export function learnCaption(tx: Tx, message: Message, caption: string, now: number): void {
  if (message.content !== '' || caption === '' || message.editedAt !== null) return;
  if (!hasBetterFile(tx, message.id)) return;
  const { id, details } = message;
  setMessageText(tx, { id, content: caption, details, earlierTexts: [], editedAt: null, now });
  tx.changes.messageChanged(message.id);
  tx.changes.conversationChanged(message.conversationId);
  const { lastMessage } = getConversation(tx, message.conversationId);
  const told = getMessage(tx, message.id);
  if (lastMessage?.messageId === message.id) setLastMessage(tx, told, now);
  workAgain(tx, told, now);
}
