import type { CalledPerson } from '#shared/domain/customers/customer.ts';
import { findContactByLid } from '../../rows/people/contacts.ts';
import { findListedCustomer } from '../../rows/people/customer-list.ts';
import { isOwn } from '../../rows/people/numbers/own-account.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { ownersOfPhone } from './phone-holders.ts';

/**
 * Whom “@” and these digits call. WhatsApp writes privacy ids today and wrote numbers before, and does not say in the text which
 * of them it is: an id is one person's for good, so it goes first.
 */
export function calledBy(tx: ReadTx, id: string): CalledPerson {
  const lid = `${id}@lid`;
  if (isOwn(tx, { phone: id, lid })) return { isOwn: true, customer: null };
  const byLid = findContactByLid(tx, lid)?.customerId;
  const owners = byLid === undefined ? ownersOfPhone(tx, id) : [byLid];
  const [owner] = owners;
  // A number that several have says nobody's name.
  if (owner === undefined || owners.length > 1) return { isOwn: false, customer: null };
  const listed = findListedCustomer(tx, owner);
  if (listed === undefined) return { isOwn: false, customer: null };
  const { name, phone, username, conversationId } = listed;
  return { isOwn: false, customer: { id: owner, name, phone, username, conversationId } };
}
