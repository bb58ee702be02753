import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { ChatMenu } from '../../chats/chat-menu.tsx';
import { MergeMenu } from '../../merging/thread/merge-menu.tsx';
import { ConversationRecord } from '../../records/conversation-record.tsx';

/** What can be done with the whole conversation, of several features, in one menu. */
export function ThreadMenus({
  conversation,
  onUnread,
}: {
  conversation: Conversation;
  onUnread: () => void;
}) {
  return (
    <ChatMenu
      conversation={conversation}
      onUnread={onUnread}
      draw={(items) => (
        <ConversationRecord
          conversation={conversation}
          draw={(record) => (
            <MergeMenu conversation={conversation}>
              {items}
              {record}
            </MergeMenu>
          )}
        />
      )}
    />
  );
}
