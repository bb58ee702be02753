import type { Identity } from '../../contract/store.ts';
import { findContactByLid, findContactByPhone } from '../../rows/people/contacts.ts';
import { isOwn } from '../../rows/people/numbers/own-account.ts';
import type { Tx } from '../../schema/tx.ts';
import { resolveContact } from './resolve-contact.ts';
import { takeNumber, type Times } from './settle-number.ts';

/** See the store's changeNumber. */
export function moveToNumber(tx: Tx, { from, to }: { from: Identity; to: Identity }, times: Times): void {
  // Two privacy ids are two people, whatever the notice says.
  if (from.lid !== null && to.lid !== null && from.lid !== to.lid) return;
  const contact =
    findContactByLid(tx, from.lid) ?? findContactByLid(tx, to.lid) ?? findContactByPhone(tx, from.phone);
  if (contact === undefined || to.phone === null || isOwn(tx, to)) return;
  if (contact.lid !== null) {
    // What is known of the new number decides whose it is, as with any message that shows both.
    resolveContact(tx, { phone: to.phone, lid: contact.lid }, times);
    return;
  }
  // Somebody of whom only numbers are known: the new one is theirs unless it is another contact's.
  const isFree = findContactByPhone(tx, to.phone) === undefined;
  if (isFree && contact.phone !== null && times.at >= contact.phoneAt)
    takeNumber(tx, contact, to.phone, times);
}
