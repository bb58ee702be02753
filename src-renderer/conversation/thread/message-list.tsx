import { Loader } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Virtuoso } from 'react-virtuoso';
import type { VirtuosoHandle } from 'react-virtuoso';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Note } from '#shared/domain/conversations/note.ts';
import type { ComingUpItem } from '../../follow-ups/thread/coming-up.ts';
import { ComingUpList } from '../../follow-ups/thread/coming-up-list.tsx';
import { isOptimistic, messageKey } from '../../api/cache/thread-pages.ts';
import { useSeesFrom } from '../../api/queries/conversations.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { MESSAGE_KEYS } from '../../message-menu/message-keys.ts';
import type { NumberNews } from '../../numbers/number-news.ts';
import { LoadOlder } from '../../past/load-older.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { MessageRow } from './message-row.tsx';
import { ToNewest } from './to-newest.tsx';
import { useHeldPlace } from './use-held-place.ts';
import { useThreadRows } from './use-thread-rows.ts';
import { countIncomingAfter, firstItemIndex, rowShows } from './thread-rows.ts';
import type { ThreadRow } from './thread-rows.ts';
import classes from './thread.module.css';
import { useMarkRead } from './use-mark-read.ts';

type MessageListProps = {
  conversation: Conversation;
  /** Oldest first, at least one. */
  messages: readonly Message[];
  /** Oldest first. */
  notes: readonly Note[];
  /** Of the customer's number, oldest first. */
  changes: readonly NumberNews[];
  /** What will stand below the newest message. */
  coming: readonly ComingUpItem[];
  hasOlder: boolean;
  isLoadingOlder: boolean;
  onOlder: () => void;
  /** The last message is not the thread's newest. */
  hasNewer: boolean;
  onNewer: () => void;
  /** Brings the thread's end while there are newer messages. */
  onEnd: () => void;
  /** Where the list begins instead of at its bottom. */
  jumpedTo: number | null;
};

type ListContext = {
  conversationId: number;
  hasOlder: boolean;
  isLoadingOlder: boolean;
  /** Where the list ends and the thread does not, nothing is to come. */
  coming: readonly ComingUpItem[];
};

/** The messages: begins at the bottom, stays there unless staff scroll up, and brings older pages at the top. */
export function MessageList(props: MessageListProps) {
  const { conversation, messages, hasOlder, isLoadingOlder, onOlder, hasNewer, onNewer, onEnd } = props;
  const list = useRef<VirtuosoHandle>(null);
  const today = useToday();
  /** The newest message when the end was left; null at the end. */
  const [lastSeen, setLastSeen] = useState<string | null>(null);
  const [anchorKey] = useState(() => keyOfFirst(messages));
  const rows = useThreadRows(props);
  const isJumpedTo = (row: ThreadRow): boolean => rowShows(row, ({ id }) => id === props.jumpedTo);
  // -1 after the thread was read anew from its end, and the message is far above again.
  const [jumpIndex] = useState(() => rows.findIndex(isJumpedTo));
  const held = useHeldPlace({
    startsAtEnd: jumpIndex === -1 && !hasNewer,
    isWhole: !hasNewer,
    onLeaveEnd: () => setLastSeen(keyOfLast(messages)),
  });
  const isAtEnd = held.isAtEnd && !hasNewer;
  useMarkRead(conversation, isAtEnd);
  // Pages that are joined below must not carry along who reads above them.
  const wasWhole = useRef(!hasNewer);
  useEffect(() => {
    wasWhole.current = !hasNewer;
  }, [hasNewer, messages]);

  const { goToEnd } = held;
  const ownNewKey = isOwnNew(messages) ? keyOfLast(messages) : null;
  useEffect(() => {
    if (ownNewKey !== null) goToEnd();
  }, [ownNewKey, goToEnd]);

  const newMessages = isAtEnd || lastSeen === null ? 0 : countIncomingAfter(messages, lastSeen);
  return (
    <div className={classes.whole} {...MESSAGE_KEYS}>
      <Virtuoso<ThreadRow, ListContext>
        ref={list}
        className={classes.list}
        data={rows}
        context={{
          conversationId: conversation.id,
          hasOlder,
          isLoadingOlder,
          coming: hasNewer ? NOTHING : props.coming,
        }}
        firstItemIndex={firstItemIndex(rows, anchorKey)}
        initialTopMostItemIndex={
          jumpIndex === -1 ? { index: 'LAST', align: 'end' } : { index: jumpIndex, align: 'center' }
        }
        computeItemKey={(_index, row) => row.key}
        alignToBottom
        // About a short message with its time: saves Virtuoso a first drawing just to measure.
        defaultItemHeight={56}
        skipAnimationFrameInResizeObserver
        scrollerRef={held.scrollerRef}
        atBottomThreshold={60}
        followOutput={(atBottom) => ((atBottom && wasWhole.current) || isOwnNew(messages) ? 'auto' : false)}
        increaseViewportBy={{ top: 900, bottom: 300 }}
        startReached={onOlder}
        endReached={onNewer}
        itemContent={(_index, row) => (
          <MessageRow row={row} today={today} isJumpedTo={jumpIndex !== -1 && isJumpedTo(row)} />
        )}
        components={LIST_PARTS}
      />
      {isAtEnd ? null : (
        <ToNewest
          newMessages={newMessages}
          onClick={() => {
            if (hasNewer) onEnd();
            else {
              goToEnd();
              list.current?.scrollToIndex({ index: 'LAST', align: 'end', behavior: 'auto' });
            }
          }}
        />
      )}
    </div>
  );
}

const keyOfFirst = (messages: readonly Message[]): string | null => {
  const first = messages[0];
  return first === undefined ? null : messageKey(first);
};

const keyOfLast = (messages: readonly Message[]): string | null => {
  const last = messages.at(-1);
  return last === undefined ? null : messageKey(last);
};

/** Staff who send want to see what they sent, wherever they had scrolled. */
const isOwnNew = (messages: readonly Message[]): boolean => {
  const last = messages.at(-1);
  return last !== undefined && isOptimistic(last);
};

const NOTHING: readonly ComingUpItem[] = [];

// Outside the component: a new identity would make Virtuoso build the whole list anew.
const LIST_PARTS = {
  Header: ({ context }: { context?: ListContext }) => <OlderNote {...context} />,
  Footer: ({ context }: { context?: ListContext }) => (
    <>
      <ComingUpList items={context?.coming ?? NOTHING} />
      <div className={classes.end} />
    </>
  ),
};

/** Always equally high, so that nothing jumps when a page arrives. */
function OlderNote({ hasOlder = false, isLoadingOlder = false, conversationId }: Partial<ListContext>) {
  const { t, language } = useWords();
  const seesFrom = useSeesFrom().data ?? null;
  return (
    <div className={classes.older} data-testid="thread-beginning">
      {isLoadingOlder ? (
        <>
          <Loader size={14} />
          {t('thread.loading-older')}
        </>
      ) : null}
      {hasOlder
        ? null
        : seesFrom === null
          ? t('thread.beginning')
          : t('thread.beginning-since', { since: isolate(formatFull(seesFrom, language)) })}
      {hasOlder || conversationId === undefined ? null : <LoadOlder conversationId={conversationId} />}
    </div>
  );
}
