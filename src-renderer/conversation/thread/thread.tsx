import { Loader } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Note } from '#shared/domain/conversations/note.ts';
import { ComingUpList } from '../../follow-ups/thread/coming-up-list.tsx';
import { useComingUp } from '../../follow-ups/thread/use-coming-up.ts';
import { useNotes } from '../../notes/notes-api.ts';
import { NoteCard } from '../../notes/thread/note-card.tsx';
import { useWriting } from '../../notes/writing/writing.tsx';
import { errorCodeOf } from '../../api/invoke.ts';
import { showThreadEnd } from '../../api/cache/live-events.ts';
import { useThread } from '../../api/queries/conversations.ts';
import { flattenThread, isAround } from '../../api/cache/thread-pages.ts';
import type { NumberNews } from '../../numbers/number-news.ts';
import { useNumberNews } from '../../numbers/numbers-api.ts';
import { useEditLastShortcut } from '../../message-actions/use-edit-last-shortcut.ts';
import { useReactShortcut } from '../../message-menu/use-react-shortcut.ts';
import { useQuoteShortcut } from '../../quoting/use-quote-shortcut.ts';
import { useWords } from '../../i18n/use-words.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import type { Jump } from '../use-jump.ts';
import { GapNote } from './gap-note.tsx';
import { MessageList } from './message-list.tsx';
import { useFocusGoesOn } from '../../ui/focus/use-focus-goes-on.ts';
import motif from '../../look/motif.module.css';
import classes from './thread.module.css';
import { ICON } from '../../ui/icon-size.ts';

const NO_NOTES: readonly Note[] = [];
const NO_CHANGES: readonly NumberNews[] = [];

/** What was said, newest at the bottom. */
export function Thread({ conversation, jump }: { conversation: Conversation; jump: Jump | null }) {
  const client = useQueryClient();
  const box = useRef<HTMLDivElement>(null);
  const { field, mode } = useWriting();
  useFocusGoesOn(box, () => field.current);
  const { t } = useWords();
  const label = useCustomerLabel(conversation);
  const thread = useThread(conversation.id);
  const notes = useNotes(conversation.id).data ?? NO_NOTES;
  const changes = useNumberNews(conversation.id).data ?? NO_CHANGES;
  const messages = useMemo(() => flattenThread(thread.data), [thread.data]);
  useQuoteShortcut(messages);
  useEditLastShortcut(mode === 'message' && !thread.hasPreviousPage ? messages : undefined, field);
  useReactShortcut(messages);
  const coming = useComingUp(conversation.id, messages);
  const isEmpty = thread.isSuccess && messages.length === 0;
  return (
    <div
      ref={box}
      className={`${motif.motif} ${classes.thread}`}
      role="region"
      aria-label={t('thread.label', { name: label.text })}
      data-testid="thread"
      data-conversation-id={conversation.id}
    >
      {thread.isPending ? (
        <div className={classes.loading}>
          <Loader type="dots" />
        </div>
      ) : null}
      {thread.isError ? (
        <div className={classes.failure}>
          <ErrorNotice
            code={errorCodeOf(thread.error)}
            onRetry={() => void (thread.isFetchNextPageError ? thread.fetchNextPage() : thread.refetch())}
          />
        </div>
      ) : null}
      {isEmpty && conversation.gap !== null ? <GapNote gap={conversation.gap} /> : null}
      {isEmpty && (notes.length > 0 || coming.length > 0) ? (
        <div className={classes.notesOnly}>
          {notes.map((note) => (
            <NoteCard key={note.id} note={note} />
          ))}
          <ComingUpList items={coming} />
        </div>
      ) : null}
      {isEmpty && notes.length === 0 && coming.length === 0 ? (
        <EmptyNote
          picture={<IconMessageCircle {...ICON.note} />}
          title={t('thread.empty-title')}
          body={t('thread.empty-body')}
        />
      ) : null}
      {messages.length > 0 ? (
        <MessageList
          // A jump begins the list anew, at its message.
          key={jump?.turn ?? 0}
          jumpedTo={isAround(thread.data, jump?.messageId) ? (jump?.messageId ?? null) : null}
          conversation={conversation}
          messages={messages}
          notes={notes}
          changes={changes}
          coming={coming}
          hasOlder={thread.hasNextPage}
          isLoadingOlder={thread.isFetchingNextPage}
          hasNewer={thread.hasPreviousPage}
          onNewer={() => {
            if (thread.hasPreviousPage && !thread.isFetchingPreviousPage) void thread.fetchPreviousPage();
          }}
          onEnd={() => showThreadEnd(client, conversation.id)}
          onOlder={() => {
            if (thread.hasNextPage && !thread.isFetchingNextPage) void thread.fetchNextPage();
          }}
        />
      ) : null}
    </div>
  );
}
