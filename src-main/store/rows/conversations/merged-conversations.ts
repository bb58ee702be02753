import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

// When two conversations turn out to be one person's, a window may still show the one that went:
// what staff type there must not be lost with it.

const select = statement((p: { oldId: number }) =>
  query
    .selectFrom('merged_conversations')
    .select('conversation_id as id')
    .where('old_id', '=', p.oldId)
    .unionAll(query.selectFrom('hand_merges').select('into_id as id').where('from_id', '=', p.oldId)),
);

const insert = statement((p: { fromId: number; intoId: number }) =>
  query.insertInto('merged_conversations').values({ old_id: p.fromId, conversation_id: p.intoId }),
);

/** Where a conversation went that does not exist any more, or not now; undefined when it never went. */
export function findMergedInto(tx: ReadTx, oldId: number): number | undefined {
  let found: number | undefined;
  for (let next = tx.get(select, { oldId }); next !== undefined; next = tx.get(select, { oldId: found })) {
    found = next.id;
  }
  return found;
}

/** `fromId` means `intoId` from now on, wherever a person moves that. */
export function recordMerge(tx: Tx, input: { fromId: number; intoId: number }): void {
  tx.run(insert, input);
}
