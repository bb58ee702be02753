import { AppError } from '#shared/domain/errors.ts';
import { moveCaughtUpTo } from '../../rows/conversations/catch-up.ts';
import {
  getConversation,
  getConversationOfContact,
  setLastMessageStatus,
  updateConversation,
} from '../../rows/conversations/conversations.ts';
import { setMarks } from '../../rows/conversations/chat-marks.ts';
import { removeGap, widenGap } from '../../rows/conversations/gaps.ts';
import { markIncomingMessagesRead } from '../../rows/messages/messages.ts';
import { hasAccount } from '../../rows/people/contact-names.ts';
import {
  findContactByAccount,
  findContactByPhone,
  listContactsOfConversation,
} from '../../rows/people/contacts.ts';
import { settleFormerPhone } from '../../rows/people/numbers/new-owners.ts';
import { isOwn } from '../../rows/people/numbers/own-account.ts';
import { mergeByHand } from './merge-by-hand.ts';
import { beginConversation } from './begin-conversation.ts';
import { readOnPhone } from './read-on-phone.ts';
import { separateByHand } from './separate-by-hand.ts';
import type { Tx } from '../../schema/tx.ts';
import type { Operation } from '../operation.ts';

export const markConversationRead: Operation<'markConversationRead'> = (tx, { id, now }) => {
  const conversation = getConversation(tx, id);
  const { unreadCount, lastMessage } = conversation;
  tx.changes.conversationChanged(conversation.id);
  const wasMarked = conversation.chat.isMarkedUnread && unmark(tx, conversation.id);
  if (unreadCount === 0 && !wasMarked) return conversation;
  markIncomingMessagesRead(tx, { conversationId: conversation.id, now });
  if (lastMessage !== null && lastMessage.direction === 'incoming' && lastMessage.status === 'delivered') {
    setLastMessageStatus(tx, { id: lastMessage.messageId, conversationId: conversation.id, status: 'read' });
  }
  updateConversation(tx, { ...conversation, unreadCount: 0 }, now);
  return getConversation(tx, conversation.id);
};

/** Whoever reads it takes back that somebody marked it unread. @returns whether it was. */
const unmark = (tx: Tx, conversationId: number): boolean =>
  listContactsOfConversation(tx, conversationId).filter(({ id }) =>
    setMarks(tx, id, { markedUnreadAt: null }),
  ).length > 0;

export const markReadOnPhone: Operation<'markReadOnPhone'> = (tx, { reads, now }) => {
  readOnPhone(tx, reads, now);
};

export const mergeConversations: Operation<'mergeConversations'> = (tx, { id, otherId, now }) => {
  const into = getConversation(tx, id);
  const from = getConversation(tx, otherId);
  if (from.id === into.id) throw new AppError('invalid-input', { message: `${id} and ${otherId} are one` });
  const mergeId = mergeByHand(tx, { from, into, intoId: into.id }, now);
  // A number that went from the one to the other holds nothing back any more.
  tx.changes.queued();
  return { mergeId, conversation: getConversation(tx, into.id) };
};

export const separateConversations: Operation<'separateConversations'> = (tx, { mergeId, now }) =>
  separateByHand(tx, mergeId, now);

export const settleNewOwner: Operation<'settleNewOwner'> = (tx, { id, now }) => {
  for (const conversationId of settleFormerPhone(tx, id, now)) tx.changes.conversationChanged(conversationId);
  tx.changes.touched('customers', 'scheduled', 'waitlist', 'reminders');
  tx.changes.queued();
};

export const setCaughtUpTo: Operation<'setCaughtUpTo'> = (tx, { at, seesFrom = null }) => {
  moveCaughtUpTo(tx, { at, seesFrom, now: Date.now() });
};

/** The person may be new: then the conversation begins with its gap. */
export const recordGap: Operation<'recordGap'> = (tx, { identity, chatAddress, from, until, now }) => {
  if (identity.phone === null && !hasAccount(identity)) {
    throw new AppError('invalid-input', { message: `${chatAddress} names nobody` });
  }
  if (isOwn(tx, identity)) return;
  const contact = findContactByPhone(tx, identity.phone) ?? findContactByAccount(tx, identity);
  const { id } = contact ?? beginConversation(tx, { identity, chatAddress, sentAt: until }, null, now);
  const conversation = getConversationOfContact(tx, id);
  widenGap(tx, id, { from, until });
  updateConversation(tx, conversation, now);
  tx.changes.conversationChanged(conversation.id);
};

export const closeGap: Operation<'closeGap'> = (tx, { contactId, now }) => {
  const conversation = getConversationOfContact(tx, contactId);
  removeGap(tx, contactId);
  updateConversation(tx, conversation, now);
  tx.changes.conversationChanged(conversation.id);
};
