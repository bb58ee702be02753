import type { ObservedMessage } from '../../contract/store.ts';
import { insertConversation } from '../../rows/conversations/conversations.ts';
import { type Contact, insertContact } from '../../rows/people/contacts.ts';
import { findWaitingCustomer } from '../../rows/people/numbers/customer-phones.ts';
import { insertCustomer, learnPushName } from '../../rows/people/customers.ts';
import type { Tx } from '../../schema/tx.ts';

/**
 * @param observed.sentAt where the list shows it until it has a message, epoch ms.
 * @returns its contact.
 */
export function beginConversation(
  tx: Tx,
  observed: Pick<ObservedMessage, 'identity' | 'chatAddress' | 'sentAt'>,
  pushName: string | null,
  now: number,
): Contact {
  const { phone, lid, bsuid } = observed.identity;
  const { chatAddress, sentAt } = observed;
  // Somebody whom staff entered before they ever wrote.
  const waitingId = findWaitingCustomer(tx, phone);
  const customerId = waitingId ?? insertCustomer(tx, { pushName, now });
  if (waitingId !== undefined && pushName !== null) learnPushName(tx, { id: waitingId, pushName, now });
  const contact = insertContact(tx, {
    customerId,
    phone,
    phoneAt: phone === null ? 0 : sentAt,
    lid,
    bsuid,
    chatAddress,
    pushName,
    now,
  });
  insertConversation(tx, {
    customerId,
    contactId: contact.id,
    chatAddress: contact.chatAddress,
    at: sentAt,
    now,
  });
  tx.changes.touched('customers');
  return contact;
}
