import type { Report } from '#shared/domain/reports/report.ts';
import { listGaps } from '../conversations/gaps.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** Of how many chats messages of a time may be missing, and how long the longest such stretch is within it. */
export function sumGaps(tx: ReadTx, { from, until }: { from: number; until: number }): Report['gaps'] {
  const within = listGaps(tx)
    .map((gap) => Math.min(gap.until, until) - Math.max(gap.from, from))
    .filter((lengthMs) => lengthMs > 0);
  return { chats: within.length, longestMs: Math.max(0, ...within) };
}
