import { Loader } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Virtuoso } from 'react-virtuoso';
import type { VirtuosoHandle } from 'react-virtuoso';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { NumberChange } from '#shared/domain/conversations/numbers.ts';
import type { Note } from '#shared/domain/conversations/note.ts';
import type { ComingUpItem } from '../../follow-ups/thread/coming-up.ts';
import { ComingUpList } from '../../follow-ups/thread/coming-up-list.tsx';
import { placeNotes } from '../../notes/thread/place-notes.ts';
import { isOptimistic, messageKey } from '../../api/cache/thread-pages.ts';
import { useSeesFrom } from '../../api/queries/conversations.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useToday } from '../../ui/time/use-now.ts';
import { MessageRow } from './message-row.tsx';
import { countIncomingAfter, firstItemIndex, firstUnreadKey, threadRows } from './thread-rows.ts';
import type { ThreadRow } from './thread-rows.ts';
import classes from './thread.module.css';
import { useMarkRead } from './use-mark-read.ts';
import { ICON } from '../../ui/icon-size.ts';

type MessageListProps = {
  conversation: Conversation;
  /** Oldest first, at least one. */
  messages: readonly Message[];
  /** Oldest first. */
  notes: readonly Note[];
  /** Of the customer's number, oldest first. */
  changes: readonly NumberChange[];
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
  hasOlder: boolean;
  isLoadingOlder: boolean;
  /** Where the list ends and the thread does not, nothing is to come. */
  coming: readonly ComingUpItem[];
};

/** The messages: begins at the bottom, stays there unless staff scroll up, and brings older pages at the top. */
export function MessageList(props: MessageListProps) {
  const {
    conversation,
    messages,
    notes,
    changes,
    hasOlder,
    isLoadingOlder,
    onOlder,
    hasNewer,
    onNewer,
    onEnd,
  } = props;
  const list = useRef<VirtuosoHandle>(null);
  const today = useToday();
  const [isAtBottom, setAtBottom] = useState(true);
  /** The newest message when the bottom was left; null at the bottom. */
  const [lastSeen, setLastSeen] = useState<string | null>(null);
  // As it was on opening: reading must not move the line.
  const [unreadOnOpen] = useState(hasNewer ? 0 : conversation.unreadCount);
  const [openedWith] = useState(() => new Set(messages.map(messageKey)));
  const [anchorKey] = useState(() => keyOfFirst(messages));
  // -1 after the thread was read anew from its end, and the message is far above again.
  const [jumpIndex] = useState(() => messages.findIndex(({ id }) => id === props.jumpedTo));
  const isAtEnd = isAtBottom && !hasNewer;
  useMarkRead(conversation, isAtEnd);
  // Pages that are joined below must not carry along who reads above them.
  const wasWhole = useRef(!hasNewer);
  useEffect(() => {
    wasWhole.current = !hasNewer;
  }, [hasNewer, messages]);

  // Above the oldest loaded message it would stand in the wrong place while older ones are still to come.
  const isGapLoaded = !hasOlder || messages.some(({ sentAt }) => sentAt <= (conversation.gap?.from ?? 0));
  const gap = isGapLoaded ? conversation.gap : null;
  const rows = useMemo(() => {
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

  const newMessages = lastSeen === null ? 0 : countIncomingAfter(messages, lastSeen);
  return (
    <>
      <Virtuoso<ThreadRow, ListContext>
        ref={list}
        className={classes.list}
        data={rows}
        context={{ hasOlder, isLoadingOlder, coming: hasNewer ? NOTHING : props.coming }}
        firstItemIndex={firstItemIndex(rows, anchorKey)}
        initialTopMostItemIndex={
          jumpIndex === -1 ? { index: 'LAST', align: 'end' } : { index: jumpIndex, align: 'center' }
        }
        computeItemKey={(_index, row) => row.key}
        alignToBottom
        // About a short message with its time: saves Virtuoso a first drawing just to measure.
        defaultItemHeight={56}
        skipAnimationFrameInResizeObserver
        atBottomThreshold={60}
        atBottomStateChange={(atBottom) => {
          setAtBottom(atBottom);
          setLastSeen(atBottom ? null : keyOfLast(messages));
        }}
        followOutput={(atBottom) => ((atBottom && wasWhole.current) || isOwnNew(messages) ? 'auto' : false)}
        increaseViewportBy={{ top: 900, bottom: 300 }}
        startReached={onOlder}
        endReached={onNewer}
        itemContent={(_index, row) => (
          <MessageRow
            row={row}
            today={today}
            isJumpedTo={jumpIndex !== -1 && row.message.id === props.jumpedTo}
          />
        )}
        components={LIST_PARTS}
      />
      {isAtEnd ? null : (
        <ToNewest
          newMessages={newMessages}
          onClick={() => {
            if (hasNewer) onEnd();
            else list.current?.scrollToIndex({ index: 'LAST', align: 'end', behavior: 'auto' });
          }}
        />
      )}
    </>
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
function OlderNote({ hasOlder = false, isLoadingOlder = false }: Partial<ListContext>) {
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
    </div>
  );
}

function ToNewest({ newMessages, onClick }: { newMessages: number; onClick: () => void }) {
  const { t, count } = useWords();
  return (
    <button
      type="button"
      className={classes.pill}
      data-new={newMessages > 0}
      aria-label={newMessages > 0 ? undefined : t('thread.to-newest')}
      onClick={onClick}
      data-testid="to-newest"
    >
      <IconArrowDown {...ICON.button} />
      {newMessages > 0 ? count('thread.new-messages', newMessages) : null}
    </button>
  );
}
