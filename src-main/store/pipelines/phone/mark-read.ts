import { isCountedByWhatsApp } from '#shared/domain/messages/message-kinds.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { setLastMessageStatus, updateConversation } from '../../rows/conversations/conversations.ts';
import {
  listUnreadOf,
  setMessageRead,
  type ThreadPlace,
  type UnreadMessage,
} from '../../rows/messages/thread/unread-messages.ts';
import type { Tx } from '../../schema/tx.ts';

/** WhatsApp tells whole seconds, and within one nobody knows what came first. */
const SECOND_MS = 1_000;

/** Whether a message certainly came before what stands at a time (epoch ms). */
export const isBefore = ({ sentAt }: ThreadPlace, at: number): boolean => sentAt <= at - SECOND_MS;

/**
 * Somebody has read on the phone of what one contact wrote: all that `covers` says, but for the last `butLast` that
 * WhatsApp counts of it. What came later, and what others of a merged conversation wrote, stays unread, and the count
 * never goes up.
 */
export function markReadOf(
  tx: Tx,
  conversation: Conversation,
  reading: { contactId: number; covers: (message: ThreadPlace) => boolean; butLast?: number; now: number },
): void {
  const { id: conversationId, unreadCount, lastMessage } = conversation;
  const { contactId, covers, butLast = 0, now } = reading;
  if (unreadCount === 0) return;
  const covered = listUnreadOf(tx, { conversationId, contactId }).filter(covers);
  const read = covered.slice(0, covered.length - lengthOfLast(covered, butLast)).map(({ id }) => id);
  if (read.length === 0) return;
  for (const id of read) setMessageRead(tx, { id, now });
  if (lastMessage !== null && read.includes(lastMessage.messageId)) {
    setLastMessageStatus(tx, { id: lastMessage.messageId, conversationId, status: 'read' });
  }
  const left = Math.max(0, unreadCount - read.length);
  updateConversation(tx, { ...conversation, unreadCount: left }, now);
  tx.changes.conversationChanged(conversationId);
}

/**
 * How many there are from the last `count` on that WhatsApp counts, with the calls around them that nobody may have
 * seen.
 */
function lengthOfLast(messages: readonly UnreadMessage[], count: number): number {
  if (count === 0) return 0;
  const counted = messages.filter(({ waType }) => isCountedByWhatsApp(waType));
  const lastRead = counted.at(-count - 1);
  return lastRead === undefined ? messages.length : messages.length - 1 - messages.indexOf(lastRead);
}
