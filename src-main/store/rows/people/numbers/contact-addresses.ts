// Every address that a contact has had: what was sent to one of them, or told of under it, is found by it.
import { sql } from 'kysely';
import { z } from 'zod';
import { readJson } from '../../json-column.ts';
import { query, statement } from '../../../schema/query.ts';
import type { ReadTx, Tx } from '../../../schema/tx.ts';

const addressesSchema = z.array(z.string());

/** For a query on `messages`: JSON, see readAddresses. */
export const addressesOfMessage = query
  .selectFrom('contact_addresses')
  .select(sql<string>`json_group_array(contact_addresses.address)`.as('all'))
  .whereRef('contact_addresses.contact_id', '=', sql.ref('messages.contact_id'));

export const readAddresses = (addresses: string | null): string[] => readJson(addresses, addressesSchema, []);

/** Those of a message's contact, but for the one it has now. */
export const addressesBeside = (address: string, addresses: string | null): string[] =>
  readAddresses(addresses).filter((other) => other !== address);

const insert = statement((p: { contactId: number; address: string }) =>
  query
    .insertInto('contact_addresses')
    .values({ contact_id: p.contactId, address: p.address })
    .onConflict((conflict) => conflict.doNothing()),
);

const selectOf = statement((p: { contactId: number }) =>
  query
    .selectFrom('contact_addresses')
    .select('address')
    .where('contact_id', '=', p.contactId)
    .orderBy('address'),
);

const selectOne = statement((p: { contactId: number; address: string }) =>
  query
    .selectFrom('contact_addresses')
    .select('contact_id')
    .where('contact_id', '=', p.contactId)
    .where('address', '=', p.address),
);

const selectHolders = statement((p: { address: string }) =>
  query
    .selectFrom('contact_addresses')
    .select('contact_id as id')
    .where('address', '=', p.address)
    // The one who began to write last: it is more likely theirs.
    .orderBy('contact_id', 'desc'),
);

const removeOf = statement((p: { contactId: number }) =>
  query.deleteFrom('contact_addresses').where('contact_id', '=', p.contactId),
);

export function rememberAddresses(tx: Tx, contactId: number, addresses: readonly string[]): void {
  for (const address of addresses) tx.run(insert, { contactId, address });
}

/** Whether a contact has, or has had, an address. */
export const isAddressOf = (tx: ReadTx, input: { contactId: number; address: string }): boolean =>
  tx.get(selectOne, input) !== undefined;

export const listAddressesOf = (tx: ReadTx, contactId: number): string[] =>
  tx.all(selectOf, { contactId }).map(({ address }) => address);

/** The ids of the contacts who have, or have had, an address. */
export const listHoldersOf = (tx: ReadTx, address: string): number[] =>
  tx.all(selectHolders, { address }).map(({ id }) => id);

/** Two contacts turned out to be one. */
export function giveAddressesToContact(tx: Tx, { fromId, intoId }: { fromId: number; intoId: number }): void {
  rememberAddresses(tx, intoId, listAddressesOf(tx, fromId));
  tx.run(removeOf, { contactId: fromId });
}
