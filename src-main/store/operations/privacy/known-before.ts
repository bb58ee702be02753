import type { ErasedLedger } from '../../contract/privacy-store.ts';
import { addressesOf } from '../../rows/people/contact-names.ts';
import { hashesOf, knowsHash } from '../../rows/privacy/erased-names.ts';
import { ofSets, IN_SET } from '../../rows/privacy/of-ids.ts';
import type { ReadTx } from '../../schema/tx.ts';

const selectContacts = ofSets<{
  customerId: number;
  phone: string | null;
  lid: string | null;
  bsuid: string | null;
}>(`SELECT customer_id AS customerId, phone, lid, bsuid FROM contacts WHERE 1 OR id ${IN_SET} ORDER BY id`);

/**
 * The customers of this database who are in the ledger and whom it does not know to be erased: it is of before. Who came
 * back after an erasure that it knows is somebody new.
 */
export function listUnknownErased(tx: ReadTx, { keys, names }: ErasedLedger): number[] {
  const unknown = new Set(
    names.filter(({ hash }) => !knowsHash(tx, hash)).map(({ hash }) => Buffer.from(hash).toString('hex')),
  );
  if (unknown.size === 0) return [];
  const found = new Set<number>();
  for (const { customerId, ...identity } of tx.all(selectContacts, { sets: [[]] })) {
    const hashes = hashesOf(keys, addressesOf(identity));
    if (hashes.some((hash) => unknown.has(hash.toString('hex')))) found.add(customerId);
  }
  return [...found];
}
