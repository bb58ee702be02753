import type { Lookalike } from '#shared/domain/customers/customer.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { findContactByPhone, listPhonesOfContacts } from './contacts.ts';
import { findListedCustomer } from './customer-list.ts';
import { listHoldersOfPhone, listPhonesOfCustomer } from './numbers/customer-phones.ts';
import { IS_SHOWN, isShown } from './is-shown.ts';

/** So many last digits are alike where a country's code or a prefix was mistyped. */
const TAIL = 7;

/** Nobody reads more hints. */
const MOST = 5;

const selectNamesakes = statement((p: { id: number }) =>
  query
    .selectFrom('customers as own')
    .innerJoin('customers', 'customers.sort_key', 'own.sort_key')
    .select('customers.id')
    .where('own.id', '=', p.id)
    .where('own.name', 'is not', null)
    .where('customers.id', '<>', p.id)
    .where(IS_SHOWN)
    .orderBy('customers.id')
    .limit(20),
);

/**
 * Who may be the same person: one has the other's number by staff's word, or both have one name and numbers that end
 * alike.
 */
export function findLookalikes(tx: ReadTx, id: number): Lookalike[] {
  const typed = listPhonesOfCustomer(tx, id);
  const written = listPhonesOfContacts(tx, id);
  const byPhone = new Set([
    ...typed.flatMap((phone) => findContactByPhone(tx, phone)?.customerId ?? []),
    ...[...typed, ...written].flatMap((phone) => listHoldersOfPhone(tx, phone)),
  ]);
  const tails = new Set([...typed, ...written].map(tailOf));
  const byName = tx
    .all(selectNamesakes, { id })
    .map((other) => other.id)
    .filter((other) => !byPhone.has(other) && allPhones(tx, other).some((phone) => tails.has(tailOf(phone))));
  return [
    ...[...byPhone].map((other) => ({ other, because: 'phone' as const })),
    ...byName.map((other) => ({ other, because: 'name' as const })),
  ]
    .filter(({ other }) => other !== id && isShown(tx, other))
    .slice(0, MOST)
    .flatMap(({ other, because }) => {
      const listed = findListedCustomer(tx, other);
      if (listed === undefined) return [];
      const { name, phone, username, conversationId } = listed;
      return [{ id: other, name, phone, username, conversationId, because }];
    });
}

const tailOf = (phone: string): string => phone.slice(-TAIL);

const allPhones = (tx: ReadTx, id: number): string[] => [
  ...listPhonesOfCustomer(tx, id),
  ...listPhonesOfContacts(tx, id),
];
