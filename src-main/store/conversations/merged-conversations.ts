import { query, statement } from '../database/query.ts';
import type { Tx } from '../database/tx.ts';

// When two conversations turn out to be one person's, a window may still show the one that went:
// what staff type there must not be lost with it.

const select = statement((p: { oldId: number }) =>
  query.selectFrom('merged_conversations').select('conversation_id as id').where('old_id', '=', p.oldId),
);

const redirect = statement((p: { fromId: number; intoId: number }) =>
  query
    .updateTable('merged_conversations')
    .set({ conversation_id: p.intoId })
    .where('conversation_id', '=', p.fromId),
);

const insert = statement((p: { fromId: number; intoId: number }) =>
  query.insertInto('merged_conversations').values({ old_id: p.fromId, conversation_id: p.intoId }),
);

/** Where a conversation went that no longer exists. */
export function findMergedInto(tx: Tx, oldId: number): number | undefined {
  return tx.get(select, { oldId })?.id;
}

/** Remembers that `fromId` now means `intoId`, and so does everything that had meant `fromId`. */
export function recordMerge(tx: Tx, input: { fromId: number; intoId: number }): void {
  tx.run(redirect, input);
  tx.run(insert, input);
}
