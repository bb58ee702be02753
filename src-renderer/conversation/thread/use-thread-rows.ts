import { useMemo, useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Note } from '#shared/domain/conversations/note.ts';
import type { NumberNews } from '../../numbers/number-news.ts';
import { placeNotes } from '../../notes/thread/place-notes.ts';
import { messageKey } from '../../api/cache/thread-pages.ts';
import { firstUnreadKey, threadRows } from './thread-rows.ts';
import type { ThreadRow } from './thread-rows.ts';

/** The rows of a list that is mounted once: what was unread when it opened stays marked so. */
export function useThreadRows(props: {
  conversation: Conversation;
  messages: readonly Message[];
  notes: readonly Note[];
  changes: readonly NumberNews[];
  hasOlder: boolean;
  hasNewer: boolean;
}): ThreadRow[] {
  const { conversation, messages, notes, changes, hasOlder, hasNewer } = props;
  // As it was on opening: reading must not move the line.
  const [unreadOnOpen] = useState(hasNewer ? 0 : conversation.unreadCount);
  const [openedWith] = useState(() => new Set(messages.map(messageKey)));

  // Above the oldest loaded message it would stand in the wrong place while older ones are still to come.
  const isGapLoaded = !hasOlder || messages.some(({ sentAt }) => sentAt <= (conversation.gap?.from ?? 0));
  const gap = isGapLoaded ? conversation.gap : null;
  return useMemo(() => {
    const newestOnOpen = messages.findLastIndex((message) => openedWith.has(messageKey(message)));
    const unreadKey = firstUnreadKey(messages.slice(0, newestOnOpen + 1), unreadOnOpen);
    const loaded = { hasOlder, hasNewer };
    const lines = changes.map((change) => ({ ...change, createdAt: change.at, messageId: null }));
    return threadRows(
      messages,
      unreadKey,
      gap,
      placeNotes(messages, notes, loaded),
      placeNotes(messages, lines, loaded),
    );
  }, [messages, notes, changes, hasOlder, hasNewer, openedWith, unreadOnOpen, gap]);
}
