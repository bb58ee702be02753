import { query, statement } from '../../../schema/query.ts';
import type { Tx } from '../../../schema/tx.ts';

// WhatsApp may say that one business-scoped id followed another one before anything of either has come: the order in which
// it tells things is its own.

/** More are never on their way at once. */
const MOST = 2000;

export interface IdSuccession {
  fromBsuid: string;
  toBsuid: string;
  fromPhone: string | null;
  toPhone: string | null;
  /** Epoch ms. */
  at: number;
}

const insert = statement((p: IdSuccession) =>
  query
    .insertInto('early_id_changes')
    .values({
      from_bsuid: p.fromBsuid,
      to_bsuid: p.toBsuid,
      from_phone: p.fromPhone,
      to_phone: p.toPhone,
      happened_at: p.at,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

const selectWith = statement((p: { bsuid: string }) =>
  query
    .selectFrom('early_id_changes')
    .select([
      'id',
      'from_bsuid as fromBsuid',
      'to_bsuid as toBsuid',
      'from_phone as fromPhone',
      'to_phone as toPhone',
      'happened_at as at',
    ])
    .where(({ eb, or }) => or([eb('from_bsuid', '=', p.bsuid), eb('to_bsuid', '=', p.bsuid)]))
    .orderBy('happened_at')
    .orderBy('id'),
);

const remove = statement((p: { id: number }) => query.deleteFrom('early_id_changes').where('id', '=', p.id));

const removeUpTo = statement((p: { id: number }) =>
  query.deleteFrom('early_id_changes').where('id', '<=', p.id),
);

export function keepEarlyIdChange(tx: Tx, succession: IdSuccession): void {
  const { insertedId } = tx.run(insert, succession);
  tx.run(removeUpTo, { id: insertedId - MOST });
}

/** Those that one of the two ids is known of now, oldest first; they wait no longer. */
export function takeEarlyIdChanges(tx: Tx, bsuid: string): IdSuccession[] {
  const waiting = tx.all(selectWith, { bsuid });
  for (const { id } of waiting) tx.run(remove, { id });
  return waiting;
}
