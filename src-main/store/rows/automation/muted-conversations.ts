import { listHandMergesInto } from '../conversations/hand-merges.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const select = statement((p: { id: number }) =>
  query.selectFrom('muted_conversations').select('conversation_id').where('conversation_id', '=', p.id),
);

const insert = statement((p: { id: number; now: number }) =>
  query
    .insertInto('muted_conversations')
    .values({ conversation_id: p.id, muted_at: p.now })
    .onConflict((conflict) => conflict.doNothing()),
);

const remove = statement((p: { id: number }) =>
  query.deleteFrom('muted_conversations').where('conversation_id', '=', p.id),
);

/** Whether staff silenced the desk in a conversation, or in one that was merged into it by hand. */
export function isMuted(tx: ReadTx, conversationId: number): boolean {
  return withMergedOnes(tx, conversationId).some((id) => tx.get(select, { id }) !== undefined);
}

/** Ending it counts for those that were merged into it too: whoever does it means the whole thread. */
export function setMuted(
  tx: Tx,
  { conversationId, isMuted: muted, now }: { conversationId: number; isMuted: boolean; now: number },
): void {
  if (muted) tx.run(insert, { id: conversationId, now });
  else for (const id of withMergedOnes(tx, conversationId)) tx.run(remove, { id });
}

/** `fromId` turned out to be one with `intoId` for good: silence asked for in either is kept. */
export function moveMuted(
  tx: Tx,
  { fromId, intoId, now }: { fromId: number; intoId: number; now: number },
): void {
  if (tx.get(select, { id: fromId }) === undefined) return;
  tx.run(remove, { id: fromId });
  tx.run(insert, { id: intoId, now });
}

function withMergedOnes(tx: ReadTx, conversationId: number): number[] {
  return [conversationId, ...listHandMergesInto(tx, conversationId).map(({ fromId }) => fromId)];
}
