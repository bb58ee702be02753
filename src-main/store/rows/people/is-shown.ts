import { sql, type SqlBool } from 'kysely';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** Whether a customer is shown at all: not while a merge by hand hides it, nor while it is erased. */
export const IS_SHOWN = sql<SqlBool>`(
  NOT EXISTS (SELECT 1 FROM erasures WHERE erasures.customer_id = customers.id)
  AND (EXISTS (SELECT 1 FROM contacts WHERE contacts.customer_id = customers.id)
  OR NOT EXISTS (SELECT 1 FROM hand_merges WHERE hand_merges.customer_id = customers.id))
)`;

const select = statement((p: { id: number }) =>
  query.selectFrom('customers').select('customers.id').where('customers.id', '=', p.id).where(IS_SHOWN),
);

export function isShown(tx: ReadTx, customerId: number): boolean {
  return tx.get(select, { id: customerId }) !== undefined;
}
