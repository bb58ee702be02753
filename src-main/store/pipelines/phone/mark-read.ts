import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { setLastMessageStatus, updateConversation } from '../../rows/conversations/conversations.ts';
import {
  listUnreadOf,
  setMessageRead,
  type ThreadPlace,
} from '../../rows/messages/thread/unread-messages.ts';
import type { Tx } from '../../schema/tx.ts';

/** WhatsApp tells whole seconds, and within one nobody knows what came first. */
const SECOND_MS = 1_000;

/** Whether a message certainly came before what stands at a time (epoch ms). */
export const isBefore = ({ sentAt }: ThreadPlace, at: number): boolean => sentAt <= at - SECOND_MS;

/**
 * Somebody has read on the phone of what one contact wrote: all that `covers` says, but for the last `butLast` of it. What
 * came later, and what others of a merged conversation wrote, stays unread, and the count never goes up.
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
  const read = covered.slice(0, Math.max(0, covered.length - butLast)).map(({ id }) => id);
  if (read.length === 0) return;
  for (const id of read) setMessageRead(tx, { id, now });
  if (lastMessage !== null && read.includes(lastMessage.messageId)) {
    setLastMessageStatus(tx, { id: lastMessage.messageId, conversationId, status: 'read' });
  }
  const left = Math.max(0, unreadCount - read.length);
  updateConversation(tx, { ...conversation, unreadCount: left }, now);
  tx.changes.conversationChanged(conversationId);
}
