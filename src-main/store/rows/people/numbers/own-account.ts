import type { Identity } from '../../../contract/store.ts';
import { query, statement } from '../../../schema/query.ts';
import type { ReadTx, Tx } from '../../../schema/tx.ts';

// The pharmacy itself is nobody's customer: what WhatsApp lets it write to itself is no conversation of the desk.

const select = statement(() => query.selectFrom('own_account').select(['phone', 'lid']).where('id', '=', 1));

const write = statement((p: Identity) =>
  query
    .insertInto('own_account')
    .values({ id: 1, phone: p.phone, lid: p.lid })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) => ({ phone: ref('excluded.phone'), lid: ref('excluded.lid') })),
    ),
);

/** Of the account that the desk is linked to now. */
export function setOwnIdentity(tx: Tx, identity: Identity): void {
  tx.run(write, identity);
}

/** Whether the desk has ever known the account that it is linked to. */
export const hasOwnIdentity = (tx: ReadTx): boolean => tx.get(select, {}) !== undefined;

/** Whether a number or a privacy id is the pharmacy's own. */
export function isOwn(tx: ReadTx, { phone, lid }: Identity): boolean {
  const own = tx.get(select, {});
  if (own === undefined) return false;
  return (phone !== null && phone === own.phone) || (lid !== null && lid === own.lid);
}
