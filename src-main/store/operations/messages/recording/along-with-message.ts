// What comes along with a message: each is a step of its own, which can fail without the message.
import type { ObservedAttachment, ObservedMessage } from '../../../contract/store.ts';
import { indexConversation } from '../../../rows/conversations/conversation-search.ts';
import {
  getConversationOfContact,
  listConversationsOfCustomer,
} from '../../../rows/conversations/conversations.ts';
import { findHandMergeOfContact } from '../../../rows/conversations/hand-merges.ts';
import { refreshReplyAddress } from '../../../rows/conversations/reply-contact.ts';
import { insertAttachment } from '../../../rows/media/attachments.ts';
import { learnAttributes } from '../../../rows/people/contact-attributes.ts';
import { type Contact, learnContactAddress, setContactPushName } from '../../../rows/people/contacts.ts';
import { learnPushName } from '../../../rows/people/customers.ts';
import { getWhatsAppNames } from '../../../rows/people/phone-book-names.ts';
import { learnPhoneBookName } from '../../people/learn-phone-book-name.ts';
import type { Tx } from '../../../schema/tx.ts';

/** Its file, which is to be fetched. */
export function attachFile(tx: Tx, messageId: number, attachment: ObservedAttachment, now: number): void {
  insertAttachment(tx, {
    ...attachment,
    messageId,
    state: 'waiting',
    fileId: null,
    failure: null,
    notBefore: now,
    now,
  });
}

/** Where replies go. `chatAddress` is undefined when somebody has written later from elsewhere. */
export function placeReplies(
  tx: Tx,
  {
    contactId,
    conversationId,
    chatAddress,
  }: { contactId: number; conversationId: number; chatAddress: ObservedMessage['chatAddress'] | undefined },
): void {
  if (chatAddress !== undefined) learnContactAddress(tx, { id: contactId, chatAddress });
  refreshReplyAddress(tx, conversationId);
}

/** What its writer is called now. */
export function learnName(
  tx: Tx,
  contact: Contact,
  {
    pushName,
    phoneBookName,
    ...attributes
  }: Pick<ObservedMessage, 'pushName' | 'phoneBookName' | 'username' | 'parentBsuid'>,
  now: number,
): void {
  if (learnAttributes(tx, { id: contact.id, ...attributes, now })) {
    tx.changes.touched('customers');
    indexConversation(tx, getConversationOfContact(tx, contact.id).id);
  }
  if (pushName !== null) learnPushNameOf(tx, contact, pushName, now);
  if (phoneBookName != null) learnPhoneBookName(tx, contact.id, phoneBookName, now);
}

function learnPushNameOf(tx: Tx, contact: Contact, pushName: string, now: number): void {
  // Each message brings it, and writing begins a part of the transaction: what is there is not written again.
  if (getWhatsAppNames(tx, contact.id).pushName !== pushName)
    setContactPushName(tx, { id: contact.id, pushName, now });
  // Two phones may have two names: in a merged conversation each keeps its own, and the first one's is shown.
  const customerId = findHandMergeOfContact(tx, contact.id)?.customerId ?? contact.customerId;
  if (!learnPushName(tx, { id: customerId, pushName, now })) return;
  tx.changes.touched('customers');
  for (const { id } of listConversationsOfCustomer(tx, contact.customerId)) indexConversation(tx, id);
}
