import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';

/**
 * The wall for a program that has lost its way: two machines that answer each other must not keep each other awake. What a
 * delivery, a reminder or a bot says to one person is far from it.
 */
const LIMITS = [
  { ms: 3_600_000, texts: 30 },
  { ms: 86_400_000, texts: 150 },
];

const countSince = statement((p: { conversationId: number; since: number }) =>
  query
    .selectFrom('messages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('conversation_id', '=', p.conversationId)
    .where('sent_at', '>', p.since)
    .where('automation', '=', 'program'),
);

/** Whether programs have written to one conversation too often lately, all of them together. */
export function hasTooManyTexts(
  tx: ReadTx,
  { conversationId, now }: { conversationId: number; now: number },
): boolean {
  return LIMITS.some(
    ({ ms, texts }) => (tx.get(countSince, { conversationId, since: now - ms })?.count ?? 0) >= texts,
  );
}
