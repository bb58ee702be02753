import { nameOfPerson } from '#shared/phone/name-of-person.ts';
import { indexConversation } from '../../rows/conversations/conversation-search.ts';
import { listConversationsOfCustomer } from '../../rows/conversations/conversations.ts';
import { findHandMergeOfContact } from '../../rows/conversations/hand-merges.ts';
import { getContact } from '../../rows/people/contacts.ts';
import { getCustomerName, setCustomerName } from '../../rows/people/customers.ts';
import {
  getWhatsAppNames,
  setPhoneBookName,
  type WhatsAppNames,
} from '../../rows/people/phone-book-names.ts';
import type { CustomerName } from '../../rows/people/customers.ts';
import type { Tx } from '../../schema/tx.ts';

/**
 * How the pharmacy's phone calls somebody; null: not at all any more. Staff's own name stays, and the contact is found by either.
 */
export function learnPhoneBookName(tx: Tx, contactId: number, told: string | null, now: number): void {
  const phoneBookName = nameOfPerson(told);
  const before = getWhatsAppNames(tx, contactId);
  if (before.phoneBookName === phoneBookName) return;
  setPhoneBookName(tx, { id: contactId, phoneBookName, now });
  const { customerId } = getContact(tx, contactId);
  // In a merged conversation each phone keeps its own name.
  const ownId = findHandMergeOfContact(tx, contactId)?.customerId ?? customerId;
  const { nameSource } = getCustomerName(tx, ownId);
  if (nameSource !== 'staff')
    setCustomerName(tx, { ...nameFromWhatsApp({ ...before, phoneBookName }), id: ownId, now });
  tx.changes.touched('customers');
  for (const { id } of listConversationsOfCustomer(tx, customerId)) {
    indexConversation(tx, id);
    if (nameSource !== 'staff') tx.changes.conversationChanged(id);
  }
}

/** The best that WhatsApp has. */
function nameFromWhatsApp({ phoneBookName, pushName }: WhatsAppNames): CustomerName {
  if (phoneBookName !== null) return { name: phoneBookName, nameSource: 'phone-book' };
  return { name: pushName, nameSource: pushName === null ? 'none' : 'whatsapp' };
}
