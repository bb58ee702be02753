import type { Gap } from '#shared/domain/conversations/catch-up.ts';
import type { Note } from '#shared/domain/conversations/note.ts';
import { isNews } from '#shared/domain/messages/message-kinds.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import { messageKey } from '../../api/cache/thread-pages.ts';
import type { NumberNews } from '../../numbers/number-news.ts';
import type { Placed } from '../../notes/thread/place-notes.ts';
import { daysBetween } from '../../i18n/time-format.ts';

const NO_NOTES: Placed<Note> = { above: [], below: new Map() };
const NO_CHANGES: Placed<NumberNews> = { above: [], below: new Map() };

/** Messages of one side closer than this stand together. */
const TOGETHER_MS = 5 * 60_000;

export type ThreadRow = {
  key: string;
  message: Message;
  /** The pictures that were sent with it in one album, itself the first; only where there are several. */
  album: readonly Message[] | null;
  /** The first of its day: a day stands above it. */
  startsDay: boolean;
  /** The first of a run by one sender: it has the bubble's corner and more room above. */
  startsRun: boolean;
  /** The link by which it goes on from here, where that is another one than before. */
  startsLink: Link | null;
  /** Unread messages begin here. */
  startsUnread: boolean;
  /** Messages may be missing above this one. */
  gapAbove: Gap | null;
  /** The same below it, when nothing has come since. */
  gapBelow: Gap | null;
  /** What colleagues noted before the first message, and after this one. */
  notesAbove: readonly Note[];
  notesBelow: readonly Note[];
  /** What became of the customer's number, in the same places. */
  changesAbove: readonly NumberNews[];
  changesBelow: readonly NumberNews[];
};

/** What the thread draws, oldest first. Separators belong to their message's row, so that rows are never renumbered. */
export function threadRows(
  messages: readonly Message[],
  firstUnreadKey: string | null,
  gap: Gap | null = null,
  notes: Placed<Note> = NO_NOTES,
  changes: Placed<NumberNews> = NO_CHANGES,
): ThreadRow[] {
  const afterGap = gap === null ? -1 : messages.findIndex(({ sentAt }) => sentAt > gap.from);
  let link: Link | undefined;
  const rows = messages.map((message, index): ThreadRow => {
    const previous = messages[index - 1];
    const key = messageKey(message);
    const startsDay = previous === undefined || daysBetween(previous.sentAt, message.sentAt) !== 0;
    // What has no id yet goes by whichever link sends then.
    const by = message.waMessageId === null ? link : message.link;
    const startsLink = by !== undefined && link !== undefined && by !== link ? by : null;
    link = by;
    const startsUnread = key === firstUnreadKey;
    const startsRun =
      startsDay ||
      startsUnread ||
      previous.direction !== message.direction ||
      isOtherSender(previous, message) ||
      message.sentAt - previous.sentAt > TOGETHER_MS;
    return {
      key,
      message,
      album: null,
      startsDay,
      startsRun,
      startsUnread,
      startsLink,
      gapAbove: index === afterGap ? gap : null,
      notesAbove: index === 0 ? notes.above : NO_NOTES.above,
      notesBelow: notes.below.get(index) ?? NO_NOTES.above,
      changesAbove: index === 0 ? changes.above : NO_CHANGES.above,
      changesBelow: changes.below.get(index) ?? NO_CHANGES.above,
      gapBelow: afterGap === -1 && index === messages.length - 1 ? gap : null,
    };
  });
  return withAlbums(rows);
}

/** A row for each album, as long as nothing stands between its pictures. */
function withAlbums(rows: readonly ThreadRow[]): ThreadRow[] {
  const together: ThreadRow[] = [];
  for (const row of rows) {
    const last = together.at(-1);
    if (last === undefined || !isSameAlbum(last, row)) {
      together.push(row);
      continue;
    }
    const album = [...(last.album ?? [last.message]), row.message];
    const { notesBelow, changesBelow, gapBelow } = row;
    together[together.length - 1] = { ...last, album, notesBelow, changesBelow, gapBelow };
  }
  return together;
}

/** What was deleted, failed, or has words of its own stands by itself: its notes need the room. */
function isSameAlbum(before: ThreadRow, row: ThreadRow): boolean {
  const { message } = row;
  const first = before.message;
  const isApart = row.startsDay || row.startsUnread || row.startsLink !== null || row.gapAbove !== null;
  const hasBetween = before.notesBelow.length > 0 || before.changesBelow.length > 0;
  return (
    message.albumId !== null &&
    message.albumId === first.albumId &&
    message.direction === first.direction &&
    [first, message].every(isTile) &&
    !isApart &&
    !hasBetween
  );
}

const isTile = ({ revokedAt, status, content, attachment }: Message): boolean =>
  revokedAt === null && status !== 'failed' && content === '' && attachment?.state !== 'failed';

/** Whether this row shows the message. */
export const rowShows = ({ message, album }: ThreadRow, isIt: (message: Message) => boolean): boolean =>
  album === null ? isIt(message) : album.some(isIt);

/** Two colleagues in a row. A bubble that main has not recorded yet has no sender, and is one's own. */
const isOtherSender = (previous: Message, message: Message): boolean =>
  previous.sentBy !== null && message.sentBy !== null && previous.sentBy !== message.sentBy;

/** A quiet line, of a call that was answered say, is never unread. */
const canBeUnread = ({ direction, waType }: Message): boolean => direction === 'incoming' && isNews(waType);

/**
 * The message above which “unread” stands: the oldest of the last `unreadCount` incoming ones.
 * @returns null when nothing is unread, or when the loaded messages do not reach back that far.
 */
export function firstUnreadKey(messages: readonly Message[], unreadCount: number): string | null {
  let left = unreadCount;
  for (let index = messages.length - 1; index >= 0 && left > 0; index -= 1) {
    const message = messages[index];
    if (message === undefined || !canBeUnread(message)) continue;
    left -= 1;
    if (left === 0) return messageKey(message);
  }
  return null;
}

/** Incoming messages after the one with `key`; 0 when that one is not among them. */
export function countIncomingAfter(messages: readonly Message[], key: string | null): number {
  const index = messages.findIndex((message) => messageKey(message) === key);
  if (index === -1) return 0;
  return messages.slice(index + 1).filter(canBeUnread).length;
}

/** Far more than any thread holds: Virtuoso's first index goes down from here as older pages are put in front. */
const FIRST_INDEX = 10_000_000;

/** Virtuoso's index of the first row, so that the row `anchorKey` keeps its own while others come before it. */
export function firstItemIndex(rows: readonly ThreadRow[], anchorKey: string | null): number {
  const before = rows.findIndex((row) => rowShows(row, (message) => messageKey(message) === anchorKey));
  return FIRST_INDEX - Math.max(before, 0);
}
