import type { LimitSpan } from '#shared/domain/tickets/automation-reason.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';

/**
 * The last wall: whatever else goes wrong, two machines cannot keep each other awake. Nobody who is served well gets near
 * it: a menu is five texts at most, a closing one.
 */
export const SENDING_LIMITS = [
  { span: 'hour', ms: 3_600_000, texts: 8 },
  { span: 'day', ms: 86_400_000, texts: 20 },
] as const satisfies readonly { span: LimitSpan; ms: number; texts: number }[];

/** By `sent_at`, which for what is queued here is never before the moment of queueing. */
const countSince = statement((p: { conversationId: number; since: number }) =>
  query
    .selectFrom('messages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('conversation_id', '=', p.conversationId)
    .where('sent_at', '>', p.since)
    .where('automation', 'is not', null)
    .where('sent_by', 'is', null),
);

/** Which limit a conversation has reached for texts that no person lets go, of all kinds together. */
export function reachedLimit(
  tx: ReadTx,
  { conversationId, now }: { conversationId: number; now: number },
): LimitSpan | undefined {
  return SENDING_LIMITS.find(
    ({ ms, texts }) => (tx.get(countSince, { conversationId, since: now - ms })?.count ?? 0) >= texts,
  )?.span;
}
