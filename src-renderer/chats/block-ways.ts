import type { BlockedAccount, ChatMarks } from '#shared/domain/conversations/chat-marks.ts';

/** What of blocking a menu offers. */
export interface BlockWays {
  /** Null where nobody is left to be blocked. */
  whole: 'block' | 'block-all' | 'unblock' | null;
  /** Of a customer with several numbers: each that is blocked, to be let through alone. */
  each: readonly BlockedAccount[];
}

export function blockWaysOf({
  accounts,
  blocked,
  isBlocked,
}: Pick<ChatMarks, 'accounts' | 'blocked' | 'isBlocked'>): BlockWays {
  if (accounts <= 1) return { whole: isBlocked ? 'unblock' : 'block', each: [] };
  const isLeft = blocked.length < accounts;
  return { whole: isLeft ? (blocked.length === 0 ? 'block' : 'block-all') : null, each: blocked };
}
