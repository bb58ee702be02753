import type { ContactGap } from '../store/contract/store.ts';
import type { TransportChat } from '../transport/transport.ts';

const HOUR_MS = 3_600_000;

/**
 * How much of the phone's past a newly linked desk takes in: what customers wrote lately may still need an answer,
 * years of chats do not.
 */
export const FIRST_HISTORY_MS = 24 * HOUR_MS;

/**
 * Read again after nobody had listened, although it is stored: WhatsApp lets people delete for everyone for two days
 * and a half, and edit and react in that time, without the chat's last message changing.
 */
export const REREAD_MS = 60 * HOUR_MS;

/** Read again when only the link was away: two clocks and messages on their way. */
export const OVERLAP_MS = HOUR_MS / 6;

/** One chat to read. Times are epoch ms. */
export interface ChatRead {
  chatAddress: string;
  since: number;
  /** What to say is missing when it cannot be read; null when everything of this chat is stored. */
  gap: { from: number; until: number } | null;
  /** The contact whose gap a complete reading closes. */
  closesGapOf: number | null;
  unreadCount: number;
}

export interface CatchUpPlan {
  isFirst: boolean;
  /** The most recently active chat first: its customer waits for an answer. */
  reads: ChatRead[];
  /** Everything until then is in when the plan is done. */
  upTo: number;
}

/**
 * What has to be read. Wrong clocks of this PC do no harm: where there is one, WhatsApp's own time decides.
 * @param input.thorough nobody listened; also what happened to messages already stored is unknown.
 */
export function planCatchUp(input: {
  caughtUpTo: number | null;
  gaps: readonly ContactGap[];
  chats: readonly TransportChat[];
  thorough: boolean;
  nowMs: number;
}): CatchUpPlan {
  const { caughtUpTo, gaps, chats, thorough, nowMs } = input;
  const isFirst = caughtUpTo === null;
  const newest = Math.max(...chats.map(({ newestAt }) => newestAt));
  const point = Math.min(caughtUpTo ?? nowMs, chats.length > 0 ? newest : Number.POSITIVE_INFINITY);
  const since = point - (isFirst ? FIRST_HISTORY_MS : thorough ? REREAD_MS : OVERLAP_MS);
  const missingFrom = isFirst ? since : point;

  const reads: ChatRead[] = [];
  for (const { chatAddress, newestAt, unreadCount } of chats) {
    const gap = gaps.find((known) => known.chatAddress === chatAddress);
    if (newestAt < since && gap === undefined) continue;
    reads.push({
      chatAddress,
      since: Math.min(since, gap?.from ?? since),
      gap: newestAt > missingFrom ? { from: missingFrom, until: newestAt } : null,
      closesGapOf: gap?.contactId ?? null,
      unreadCount,
    });
  }
  const newestOf = new Map(chats.map(({ chatAddress, newestAt }) => [chatAddress, newestAt]));
  reads.sort((one, other) => (newestOf.get(other.chatAddress) ?? 0) - (newestOf.get(one.chatAddress) ?? 0));
  return { isFirst, reads, upTo: chats.length > 0 ? newest : nowMs };
}
