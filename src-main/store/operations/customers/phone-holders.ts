import type { PhoneHolders } from '#shared/domain/customers/customer.ts';
import { AppError } from '#shared/domain/errors.ts';
import { findContactByPhone, listPhonesOfContacts } from '../../rows/people/contacts.ts';
import { findListedCustomer } from '../../rows/people/customer-list.ts';
import { listHoldersOfPhone, listPhonesOfCustomer } from '../../rows/people/numbers/customer-phones.ts';
import { isShown } from '../../rows/people/is-shown.ts';
import { isOwn } from '../../rows/people/numbers/own-account.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** Who writes from a number, else those whose it is by staff's word. */
export function ownersOfPhone(tx: ReadTx, phone: string): number[] {
  const contact = findContactByPhone(tx, phone);
  if (contact !== undefined) return [contact.customerId];
  return listHoldersOfPhone(tx, phone).filter((id) => isShown(tx, id));
}

/** Whether another customer has a number of this one's too: who writes from it, or who gave it as theirs. */
export function isSharedPhone(tx: ReadTx, phone: string, customerId: number): boolean {
  const writer = findContactByPhone(tx, phone)?.customerId;
  const owners = [...(writer === undefined ? [] : [writer]), ...listHoldersOfPhone(tx, phone)];
  return owners.some((id) => id !== customerId && isShown(tx, id));
}

/** @param exceptId the customer who is about to have it. */
export function holdersOf(tx: ReadTx, phone: string, exceptId: number | null): PhoneHolders {
  const owners = ownersOfPhone(tx, phone).filter((id) => id !== exceptId);
  const holders = owners.flatMap((id) => {
    const listed = findListedCustomer(tx, id);
    if (listed === undefined) return [];
    const { name, phone: shown, username, conversationId } = listed;
    return [{ id, name, phone: shown, username, conversationId }];
  });
  return { phone, isOwn: isOwn(tx, { phone, lid: null }), holders };
}

/**
 * A number leads to one conversation: a second customer who has it could never be written to. What a customer has already
 * may stay. Throws AppError phone-own, phone-taken.
 */
export function checkPhones(
  tx: ReadTx,
  input: { id: number | null; phones: readonly string[] | undefined; sharesPhones: boolean | undefined },
): void {
  const { id, phones = [], sharesPhones = false } = input;
  const known = id === null ? [] : [...listPhonesOfCustomer(tx, id), ...listPhonesOfContacts(tx, id)];
  for (const phone of phones.filter((each) => !known.includes(each))) {
    const { isOwn: isPharmacys, holders } = holdersOf(tx, phone, id);
    if (isPharmacys) throw new AppError('phone-own', { message: 'it is the pharmacy’s own number' });
    if (holders.length > 0 && !sharesPhones) throw new AppError('phone-taken');
  }
}
