import { memo, type ReactNode } from 'react';
import type { Gap } from '#shared/domain/conversations/catch-up.ts';
import { isNotice } from '#shared/domain/messages/message-kinds.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Note } from '#shared/domain/conversations/note.ts';
import { NoteCard } from '../../notes/thread/note-card.tsx';
import { NoteOnMessage } from '../../notes/thread/note-on-message.tsx';
import { LinkLine } from '../../links/thread/link-line.tsx';
import { NumberLines } from '../../numbers/thread/number-lines.tsx';
import { isFreePlace } from '../../quoting/is-free-place.ts';
import { useQuote } from '../../quoting/use-quote.ts';
import { SelectBox } from '../../selecting/select-box.tsx';
import { useRowSelection } from '../../selecting/use-row-selection.ts';
import { formatDay } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { messageKey } from '../../api/cache/thread-pages.ts';
import { TileSize } from '../../media/bubble/tile-size.ts';
import { Bubble } from '../bubble/bubble.tsx';
import { GapNote } from './gap-note.tsx';
import classes from './message-row.module.css';
import { NoticeLine } from './notice-line.tsx';
import type { ThreadRow } from './thread-rows.ts';

type MessageRowProps = { row: ThreadRow; today: number; isJumpedTo: boolean };

/** One message with the separators that stand above it. */
export const MessageRow = memo(function MessageRow({ row, today, isJumpedTo }: MessageRowProps) {
  const { t, language } = useWords();
  return (
    <div className={classes.row} data-starts-run={row.startsRun} data-jumped-to={isJumpedTo || undefined}>
      {row.startsDay ? (
        <div className={classes.day} role="separator" data-testid="day-separator">
          <span>
            {formatDay(row.message.sentAt, today, language, {
              today: t('thread.today'),
              yesterday: t('thread.yesterday'),
            })}
          </span>
        </div>
      ) : null}
      {row.gapAbove ? <GapNote gap={row.gapAbove} /> : null}
      {row.startsUnread ? (
        <div className={classes.unread} role="separator" data-testid="unread-divider">
          <span>{t('thread.unread-divider')}</span>
        </div>
      ) : null}
      {row.startsLink === null ? null : <LinkLine link={row.startsLink} />}
      <NumberLines news={row.changesAbove} />
      <Notes notes={row.notesAbove} />
      {isNotice(row.message.waType) ? (
        <NoticeLine message={row.message} />
      ) : row.album !== null ? (
        <Album messages={row.album} startsRun={row.startsRun} />
      ) : (
        <MessagePlace message={row.message}>
          <Bubble message={row.message} startsRun={row.startsRun} />
          <NoteOnMessage message={row.message} />
        </MessagePlace>
      )}
      <NumberLines news={row.changesBelow} />
      <Notes notes={row.notesBelow} />
      {row.gapBelow ? <GapNote gap={row.gapBelow} /> : null}
    </div>
  );
}, isSameRow);

/** Pictures that were sent together, two beside each other; each stays a message that can be answered and chosen. */
function Album({ messages, startsRun }: { messages: readonly Message[]; startsRun: boolean }) {
  return (
    <TileSize value>
      <div
        className={classes.album}
        data-direction={messages[0]?.direction}
        data-testid="album"
        data-count={messages.length}
      >
        {messages.map((message, index) => (
          <MessagePlace key={messageKey(message)} message={message}>
            <Bubble message={message} startsRun={startsRun && index === 0} />
            <NoteOnMessage message={message} />
          </MessagePlace>
        ))}
      </div>
    </TileSize>
  );
}

/** The whole width of a message: pressed twice beside its words it is answered, and while several are chosen, once chooses it. */
function MessagePlace({ message, children }: { message: Message; children: ReactNode }) {
  const quote = useQuote();
  const { isSelecting, isSelected, ...keys } = useRowSelection(message);
  return (
    <div
      className={classes.message}
      data-message-row
      data-selecting={isSelecting || undefined}
      data-selected={isSelected || undefined}
      onDoubleClick={(event) => {
        if (!isSelecting && isFreePlace(event)) quote(message);
      }}
      {...keys}
    >
      {isSelecting ? <SelectBox message={message} isSelected={isSelected} /> : null}
      {children}
    </div>
  );
}

function Notes({ notes }: { notes: readonly Note[] }) {
  return notes.map((note) => <NoteCard key={note.id} note={note} />);
}

/** Rows are made anew with every message; only those that look different are drawn again. */
function isSameRow(a: MessageRowProps, b: MessageRowProps): boolean {
  return (
    a.today === b.today &&
    a.isJumpedTo === b.isJumpedTo &&
    a.row.message === b.row.message &&
    isSameAlbum(a.row.album, b.row.album) &&
    a.row.startsDay === b.row.startsDay &&
    a.row.startsRun === b.row.startsRun &&
    a.row.startsUnread === b.row.startsUnread &&
    a.row.startsLink === b.row.startsLink &&
    areSame(a.row.notesAbove, b.row.notesAbove) &&
    areSame(a.row.notesBelow, b.row.notesBelow) &&
    areSame(a.row.changesAbove, b.row.changesAbove) &&
    areSame(a.row.changesBelow, b.row.changesBelow) &&
    isSameGap(a.row.gapAbove, b.row.gapAbove) &&
    isSameGap(a.row.gapBelow, b.row.gapBelow)
  );
}

const areSame = (a: readonly { id: number }[], b: readonly { id: number }[]): boolean =>
  a.length === b.length && a.every((note, index) => note === b[index]);

const isSameAlbum = (a: ThreadRow['album'], b: ThreadRow['album']): boolean =>
  a === b || (a?.length === b?.length && a?.every((message, index) => message === b?.[index]) === true);

const isSameGap = (a: Gap | null, b: Gap | null): boolean => a?.from === b?.from && a?.until === b?.until;
