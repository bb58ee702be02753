import type { Contact } from '../../rows/people/contacts.ts';
import {
  findContactByLid,
  findContactByPhone,
  setContactAddress,
  setContactIdentity,
} from '../../rows/people/contacts.ts';
import { findWaitingCustomer } from '../../rows/people/customer-phones.ts';
import { adoptProfile, mergeCustomer } from '../../rows/people/customers.ts';
import { findHandMergeOfContact } from '../../rows/conversations/hand-merges.ts';
import { indexConversation } from '../../rows/conversations/conversation-search.ts';
import { getConversationOfContact } from '../../rows/conversations/conversations.ts';
import type { Tx } from '../../schema/tx.ts';
import { refreshReplyAddress } from '../../rows/conversations/reply-contact.ts';
import type { Identity } from '../../contract/store.ts';
import { unifyContacts } from './unify-contacts.ts';

/**
 * Finds whose identity this is, and learns the half that was missing: WhatsApp shows the same person sometimes
 * with the phone, sometimes with the privacy id, sometimes with both.
 * @returns undefined when neither half is known.
 */
export function resolveContact(tx: Tx, identity: Identity, now: number): Contact | undefined {
  const byPhone = findContactByPhone(tx, identity.phone);
  const byLid = findContactByLid(tx, identity.lid);
  if (byPhone !== undefined && byLid !== undefined && byPhone.id !== byLid.id) {
    return joinContacts(tx, byPhone, byLid, now);
  }
  const contact = byPhone ?? byLid;
  if (contact === undefined) return undefined;
  const phone = identity.phone ?? contact.phone;
  const lid = identity.lid ?? contact.lid;
  const changed = phone !== contact.phone || lid !== contact.lid;
  return changed ? identify(tx, contact, { phone, lid }, now) : contact;
}

/** The two halves were known as two contacts. */
function joinContacts(tx: Tx, byPhone: Contact, byLid: Contact, now: number): Contact {
  const phone = byPhone.phone;
  const lid = byLid.lid;
  if (byPhone.lid !== null && byLid.phone !== null) {
    // Two complete identities: a number changed hands. Joining them would show one customer's
    // messages to another, so only the number moves.
    giveUpPhone(tx, byPhone, byPhone.lid, now);
    return identify(tx, byLid, { phone, lid }, now);
  }
  return identify(tx, unifyContacts(tx, byPhone, byLid, now), { phone, lid }, now);
}

function identify(tx: Tx, contact: Contact, identity: Identity, now: number): Contact {
  setContactIdentity(tx, { id: contact.id, phone: identity.phone, lid: identity.lid, now });
  takeInWaiting(tx, contact, identity.phone, now);
  const { id } = getConversationOfContact(tx, contact.id);
  indexConversation(tx, id);
  tx.changes.conversationChanged(id);
  tx.changes.touched('customers');
  return { ...contact, phone: identity.phone, lid: identity.lid };
}

/** A customer whom staff entered by the number turns out to be this one. */
function takeInWaiting(tx: Tx, contact: Contact, phone: string | null, now: number): void {
  const waitingId = findWaitingCustomer(tx, phone);
  if (waitingId === undefined) return;
  const ownId = findHandMergeOfContact(tx, contact.id)?.customerId ?? contact.customerId;
  const shownId = getConversationOfContact(tx, contact.id).customerId;
  for (const intoId of new Set([ownId, shownId])) adoptProfile(tx, { fromId: waitingId, intoId, now });
  mergeCustomer(tx, { fromId: waitingId, intoId: ownId, now });
}

function giveUpPhone(tx: Tx, contact: Contact, lid: string, now: number): void {
  identify(tx, contact, { phone: null, lid }, now);
  // Replies must not go to the number's new owner.
  setContactAddress(tx, { id: contact.id, chatAddress: lid });
  refreshReplyAddress(tx, getConversationOfContact(tx, contact.id).id);
}
