import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { setLastMessageStatus, updateConversation } from '../../rows/conversations/conversations.ts';
import { listUnreadUpTo, setMessageRead, type ThreadPlace } from '../../rows/messages/unread-messages.ts';
import type { Tx } from '../../schema/tx.ts';

/**
 * Somebody has read on the phone what one contact wrote, up to a place in the thread: but for the last `butLast`. What came
 * later, and what others of a merged conversation wrote, stays unread, and the count never goes up.
 */
export function markReadUpTo(
  tx: Tx,
  conversation: Conversation,
  {
    contactId,
    upTo,
    butLast = 0,
    now,
  }: { contactId: number; upTo: ThreadPlace; butLast?: number; now: number },
): void {
  const { id: conversationId, unreadCount, lastMessage } = conversation;
  if (unreadCount === 0) return;
  const unread = listUnreadUpTo(tx, { conversationId, contactId, upTo });
  const read = unread.slice(0, Math.max(0, unread.length - butLast));
  if (read.length === 0) return;
  for (const id of read) setMessageRead(tx, { id, now });
  if (lastMessage !== null && read.includes(lastMessage.messageId)) {
    setLastMessageStatus(tx, { id: lastMessage.messageId, conversationId, status: 'read' });
  }
  const left = Math.max(0, unreadCount - read.length);
  updateConversation(tx, { ...conversation, unreadCount: left }, now);
  tx.changes.conversationChanged(conversationId);
}
