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

const insert = statement((p: { customerId: number; phone: string; now: number }) =>
  query
    .insertInto('customer_phones')
    .values({ customer_id: p.customerId, phone: p.phone, typed_at: p.now })
    .onConflict((conflict) => conflict.doNothing()),
);

const remove = statement((p: { customerId: number; phone: string }) =>
  query.deleteFrom('customer_phones').where('customer_id', '=', p.customerId).where('phone', '=', p.phone),
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
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('former_phones')
            .select('former_phones.id')
            .whereRef('former_phones.phone', '=', 'customer_phones.phone')
            .whereRef('former_phones.seen_at', '>=', 'customer_phones.typed_at'),
        ),
      ),
    )
    .orderBy('customer_id')
    .limit(1),
);

export function listPhonesOfCustomer(tx: ReadTx, customerId: number): string[] {
  return tx.all(selectOfCustomer, { customerId }).map(({ phone }) => phone);
}

/** @param input.phones E.164 digits. */
export function setPhonesOfCustomer(
  tx: Tx,
  { customerId, phones, now }: { customerId: number; phones: readonly string[]; now: number },
): void {
  for (const phone of listPhonesOfCustomer(tx, customerId)) {
    if (!phones.includes(phone)) tx.run(remove, { customerId, phone });
  }
  for (const phone of phones) tx.run(insert, { customerId, phone, now });
}

/** Whoever has this number by staff's word. */
export function listHoldersOfPhone(tx: ReadTx, phone: string): number[] {
  return tx.all(selectHolders, { phone }).map(({ id }) => id);
}

/**
 * A customer whom staff entered with this number and who has never written; undefined when there is none. One who was
 * entered while it was somebody's who has lost it since shared it with them, and is not who has it now.
 */
export function findWaitingCustomer(tx: ReadTx, phone: string | null): number | undefined {
  return phone === null ? undefined : tx.get(selectWaiting, { phone })?.id;
}
