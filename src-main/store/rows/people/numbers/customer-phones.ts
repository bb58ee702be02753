import { query, statement } from '../../../schema/query.ts';
import type { ReadTx, Tx } from '../../../schema/tx.ts';

// Numbers that staff typed. What WhatsApp knows is the contacts'.

const selectOfCustomer = statement((p: { customerId: number }) =>
  query
    .selectFrom('customer_phones')
    .select('phone')
    .where('customer_id', '=', p.customerId)
    .orderBy('phone'),
);

const insert = statement((p: { customerId: number; phone: string }) =>
  query
    .insertInto('customer_phones')
    .values({ customer_id: p.customerId, phone: p.phone })
    .onConflict((conflict) => conflict.doNothing()),
);

const removeAll = statement((p: { customerId: number }) =>
  query.deleteFrom('customer_phones').where('customer_id', '=', p.customerId),
);

const selectHolders = statement((p: { phone: string }) =>
  query
    .selectFrom('customer_phones')
    .select('customer_id as id')
    .where('phone', '=', p.phone)
    .orderBy('customer_id'),
);

const selectWaiting = statement((p: { phone: string }) =>
  query
    .selectFrom('customer_phones')
    .select('customer_id as id')
    .where('phone', '=', p.phone)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('contacts')
            .select('contacts.id')
            .whereRef('contacts.customer_id', '=', 'customer_phones.customer_id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('hand_merges')
            .select('hand_merges.id')
            .whereRef('hand_merges.customer_id', '=', 'customer_phones.customer_id'),
        ),
      ),
    )
    .orderBy('customer_id')
    .limit(1),
);

export function listPhonesOfCustomer(tx: ReadTx, customerId: number): string[] {
  return tx.all(selectOfCustomer, { customerId }).map(({ phone }) => phone);
}

/** @param phones E.164 digits. */
export function setPhonesOfCustomer(tx: Tx, customerId: number, phones: readonly string[]): void {
  tx.run(removeAll, { customerId });
  for (const phone of phones) tx.run(insert, { customerId, phone });
}

/** Whoever has this number by staff's word. */
export function listHoldersOfPhone(tx: ReadTx, phone: string): number[] {
  return tx.all(selectHolders, { phone }).map(({ id }) => id);
}

/** A customer whom staff entered with this number and who has never written; undefined when there is none. */
export function findWaitingCustomer(tx: ReadTx, phone: string | null): number | undefined {
  return phone === null ? undefined : tx.get(selectWaiting, { phone })?.id;
}
