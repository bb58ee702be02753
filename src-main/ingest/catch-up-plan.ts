import type { Gap } from '#shared/domain/conversations/catch-up.ts';
import type { ContactGap } from '../store/contract/store.ts';
import type { TransportChat } from '../transport/transport.ts';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * How much of the phone's past a newly linked desk takes in, besides what is unread: what customers wrote lately may
 * still need an answer, years of chats do not.
 */
export const FIRST_HISTORY_MS = DAY_MS;

/**
 * Read again after nobody had listened, although it is stored: WhatsApp lets people delete for everyone for two days
 * and a half, and edit and react in that time, without the chat's last message changing.
 */
export const REREAD_MS = 60 * HOUR_MS;

/** Read again when only the link was away: two clocks and messages on their way. */
export const OVERLAP_MS = HOUR_MS / 6;

/**
 * Read again when the stored point lies ahead of this PC's time: it came from a wrong clock, and nobody knows since when
 * messages were missed under it. With a clock that is further behind than that, the link itself does not come up:
 * WhatsApp's certificate would not be valid yet.
 */
export const LOST_POINT_MS = 30 * DAY_MS;

/** In 2009: before it there was no WhatsApp. */
export const FIRST_TIME = 1_230_768_000_000;

/** Of one chat: more is no customer's doing. */
const MOST_UNREAD = 1000;

/** One chat to read. Times are epoch ms. */
export interface ChatRead {
  chatAddress: string;
  since: number;
  /** So many of the last messages that came in are read as well, however old. */
  unread: number;
  /** What to say is missing when it cannot be read; null when everything of this chat is stored. */
  gap: Gap | null;
  /** The contact whose gap a complete reading closes. */
  closesGapOf: number | null;
  unreadCount: number;
  /** The first link: what was opened on the phone is not unread here. */
  keepsRead: boolean;
  /**
   * The same of what is older than that: the first link left it out, and a later run only looks for what was done to
   * others.
   */
  keepsReadBefore?: number | undefined;
}

export interface CatchUpPlan {
  isFirst: boolean;
  /** The most recently active chat first: its customer waits for an answer. Those without a possible time come last. */
  reads: ChatRead[];
  /** Everything until then is in when the plan is done; never ahead of now. */
  upTo: number;
  /** Of what was written before, the first link takes in only what is unread. */
  seesFrom: number;
}

/**
 * What has to be read. A wrong clock of this PC does no harm: where there is one, WhatsApp's own time decides. A chat
 * whose time is impossible (ahead of now, before WhatsApp, missing) is read each time and decides nothing for others.
 * @param input.thorough nobody listened; also what happened to messages already stored is unknown.
 * @param input.seesFrom how far back the desk has ever looked; null when nobody knows.
 */
export function planCatchUp(input: {
  caughtUpTo: number | null;
  seesFrom?: number | null;
  gaps: readonly ContactGap[];
  chats: readonly TransportChat[];
  thorough: boolean;
  nowMs: number;
}): CatchUpPlan {
  const { caughtUpTo, seesFrom = null, gaps, thorough, nowMs } = input;
  const isFirst = caughtUpTo === null;
  const isPossible = (at: number): boolean => at >= FIRST_TIME && at <= nowMs;
  const chats = eachOnce(input.chats, isPossible);
  const newest = chats.reduce(
    (at, chat) => (isPossible(chat.newestAt) ? Math.max(at, chat.newestAt) : at),
    0,
  );
  const point = Math.min(knownPoint(caughtUpTo, seesFrom, nowMs), newest === 0 ? Infinity : newest);
  const since = point - (isFirst ? FIRST_HISTORY_MS : thorough ? REREAD_MS : OVERLAP_MS);
  const missingFrom = isFirst ? since : point;

  const gapOf = gapsByAddress(gaps);
  const reads: ChatRead[] = [];
  for (const { chatAddress, newestAt, unreadCount } of byActivity(chats, isPossible)) {
    const known = gapOf.get(chatAddress);
    // What a gap hides may be as old as what is unread.
    const unread = isFirst || known ? Math.min(unreadCount, MOST_UNREAD) : 0;
    if (isPossible(newestAt) && newestAt < since && !known && unread === 0) continue;
    const until = isPossible(newestAt) ? newestAt : nowMs;
    // WhatsApp tells whole seconds: of the one that the point lies in, the desk may have a part.
    const isMissing = until >= missingFrom - (missingFrom % SECOND_MS) || (isFirst && unread > 0);
    reads.push({
      chatAddress,
      since: Math.min(since, known?.from ?? since),
      unread,
      gap: isMissing ? { from: Math.min(missingFrom, until), until } : null,
      closesGapOf: known?.contactId ?? null,
      unreadCount,
      keepsRead: isFirst,
      keepsReadBefore: seesFrom ?? undefined,
    });
  }
  return { isFirst, reads, upTo: newest === 0 ? missingFrom : newest, seesFrom: since };
}

/** By every name of their chats: WhatsApp may list a chat under another one than its last message had. */
export function gapsByAddress(gaps: readonly ContactGap[]): Map<string, ContactGap> {
  const names = (gap: ContactGap): string[] => [...gap.otherAddresses, gap.chatAddress];
  return new Map(gaps.flatMap((gap) => names(gap).map((address) => [address, gap])));
}

/** Until when everything is stored, as far as this PC's clock allows to believe it. */
function knownPoint(caughtUpTo: number | null, seesFrom: number | null, nowMs: number): number {
  if (caughtUpTo === null) return nowMs;
  if (caughtUpTo <= nowMs + OVERLAP_MS) return Math.min(caughtUpTo, nowMs);
  // No further back than the desk has ever looked: that would take in the phone's years.
  return Math.min(Math.max(nowMs - LOST_POINT_MS, seesFrom ?? nowMs), nowMs);
}

/** A chat that is listed twice is read once; of two times the impossible one counts, because it is read in any case. */
function eachOnce(chats: readonly TransportChat[], isPossible: (at: number) => boolean): TransportChat[] {
  const once = new Map<string, TransportChat>();
  for (const chat of chats) {
    const other = once.get(chat.chatAddress);
    once.set(chat.chatAddress, other === undefined ? chat : joined(other, chat, isPossible));
  }
  return [...once.values()];
}

function joined(
  one: TransportChat,
  other: TransportChat,
  isPossible: (at: number) => boolean,
): TransportChat {
  const areDated = isPossible(one.newestAt) && isPossible(other.newestAt);
  return {
    chatAddress: one.chatAddress,
    newestAt: areDated ? Math.max(one.newestAt, other.newestAt) : 0,
    unreadCount: Math.max(one.unreadCount, other.unreadCount),
  };
}

function byActivity(chats: readonly TransportChat[], isPossible: (at: number) => boolean): TransportChat[] {
  const rank = ({ newestAt }: TransportChat): number => (isPossible(newestAt) ? newestAt : 0);
  return chats.toSorted((one, other) => rank(other) - rank(one));
}

/** What a run before could not read is read with the next one, as far back as it was to be. */
export function withUnread(reads: readonly ChatRead[], unread: readonly ChatRead[]): ChatRead[] {
  const left = new Map(unread.map((read) => [read.chatAddress, read]));
  const joined = reads.map((read) => {
    const before = left.get(read.chatAddress);
    left.delete(read.chatAddress);
    if (before === undefined) return read;
    const { since, gap, keepsRead } = before;
    return {
      ...read,
      since: Math.min(read.since, since),
      unread: Math.max(read.unread, before.unread),
      gap: read.gap && gap ? widened(read.gap, gap) : (read.gap ?? gap),
      keepsRead,
    };
  });
  return [...joined, ...left.values()];
}

const widened = (one: Gap, other: Gap): Gap => ({
  from: Math.min(one.from, other.from),
  until: Math.max(one.until, other.until),
});
