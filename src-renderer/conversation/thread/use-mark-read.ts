import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { markRead } from '../conversation-api.ts';
import { useWindowActive } from '../../ui/use-window-active.ts';

/** Marks the conversation read while its newest message is on the screen of a window in use. */
export function useMarkRead(conversation: Conversation, isAtBottom: boolean): void {
  const client = useQueryClient();
  const isActive = useWindowActive();
  const { id, unreadCount } = conversation;
  const isUnread = unreadCount > 0 || conversation.chat.isMarkedUnread;
  useEffect(() => {
    if (isActive && isAtBottom && isUnread) void markRead(client, id);
  }, [client, id, isActive, isAtBottom, isUnread, unreadCount]);
}
