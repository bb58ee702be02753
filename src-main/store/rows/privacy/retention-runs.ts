import type { RetentionKind } from '#shared/domain/privacy/retention.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

interface Run {
  kind: RetentionKind;
  before: number;
  after: number;
  removed: number;
  now: number;
}

const select = statement((p: { kind: RetentionKind }) =>
  query
    .selectFrom('retention_runs')
    .select(['before_at as before', 'after_id as after', 'removed'])
    .where('kind', '=', p.kind),
);

const upsert = statement((p: Run) =>
  query
    .insertInto('retention_runs')
    .values({
      kind: p.kind,
      before_at: p.before,
      after_id: p.after,
      removed: p.removed,
      updated_at: p.now,
    })
    .onConflict((conflict) =>
      conflict.column('kind').doUpdateSet(({ ref }) => ({
        before_at: ref('excluded.before_at'),
        after_id: ref('excluded.after_id'),
        removed: ref('excluded.removed'),
        updated_at: ref('excluded.updated_at'),
      })),
    ),
);

const remove = statement((p: { kind: RetentionKind }) =>
  query.deleteFrom('retention_runs').where('kind', '=', p.kind),
);

/** Where the run through a kind is; undefined while there is none. */
export const findRun = (
  tx: ReadTx,
  kind: RetentionKind,
): { before: number; after: number; removed: number } | undefined => tx.get(select, { kind });

export function setRun(tx: Tx, run: Run): void {
  tx.run(upsert, run);
}

export function endRun(tx: Tx, kind: RetentionKind): void {
  tx.run(remove, { kind });
}
