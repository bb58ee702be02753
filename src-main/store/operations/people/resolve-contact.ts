import { jidFromPhone } from '#shared/phone/jid.ts';
import type { Identity } from '../../contract/store.ts';
import { findHandMergeOfContact } from '../../rows/conversations/hand-merges.ts';
import { getConversationOfContact } from '../../rows/conversations/conversations.ts';
import {
  type Contact,
  confirmPhone,
  findContactByLid,
  findContactByPhone,
  getContact,
} from '../../rows/people/contacts.ts';
import { rememberAddresses } from '../../rows/people/numbers/contact-addresses.ts';
import { findWaitingCustomer } from '../../rows/people/numbers/customer-phones.ts';
import { adoptProfile, mergeCustomer } from '../../rows/people/customers.ts';
import { findWhoHad, limitFormerPhones, wasShownAfter } from '../../rows/people/numbers/former-phones.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import {
  hasNewerNumber,
  rememberNumber,
  settleNumber,
  takeNumber,
  tellNumbers,
  type Times,
} from './settle-number.ts';
import { unifyContacts } from './unify-contacts.ts';

/**
 * Finds whose identity this is, and learns the half that was missing: WhatsApp shows the same person sometimes with the
 * phone, sometimes with the privacy id, sometimes with both. The privacy id is the person; a number is theirs for a
 * while, and a word about it counts if no newer one is known, because history is read out of order.
 * @param times.isAgain of a message that was told of before, and whose names are told as they are now: a number that is
 * not the one it was known by then was not its writer's then either.
 * @returns undefined for somebody new, also one who shows a number that another privacy id has (see meetStranger).
 */
export function resolveContact(
  tx: Tx,
  { phone, lid }: Identity,
  { isAgain = false, ...times }: Times & { isAgain?: boolean },
): Contact | undefined {
  const byPhone = findContactByPhone(tx, phone);
  const byLid = findContactByLid(tx, lid);
  if (lid === null) return phone === null ? undefined : (whoHadIt(tx, phone, times.at) ?? byPhone);
  if (phone === null) return byLid;
  if (byLid === undefined) {
    const isHalf = byPhone?.lid === null && !wasShownAfter(tx, phone, times.at);
    return isHalf ? learn(tx, { ...byPhone, lid }, phone, times) : undefined;
  }
  if (byPhone?.id === byLid.id) {
    // Who had it before had it no longer then, also when that is read later.
    limitFormerPhones(tx, { contactId: byLid.id, phone, at: times.at });
    if (times.at > byLid.phoneAt) confirmPhone(tx, { id: byLid.id, phoneAt: times.at });
    return byLid;
  }
  if (isAgain && hasNewerNumber(byLid, times.at)) {
    // It says nothing of when, but this message may be told by that number alone.
    rememberAddresses(tx, byLid.id, [jidFromPhone(phone)]);
    return byLid;
  }
  if (byPhone !== undefined && byPhone.lid !== null) {
    return settleNumber(tx, { phone, holder: byPhone, claimant: byLid }, times);
  }
  if (wasShownAfter(tx, phone, times.at) || hasNewerNumber(byLid, times.at)) {
    rememberNumber(tx, byLid, phone, { holderId: null, ...times });
    return byLid;
  }
  return byPhone === undefined
    ? learn(tx, byLid, phone, times)
    : joinHalves(tx, byPhone, byLid, phone, times);
}

/** Nobody's privacy id is told: it was written by whoever had the number then. */
function whoHadIt(tx: ReadTx, phone: string, at: number): Contact | undefined {
  const id = findWhoHad(tx, phone, at);
  return id === undefined ? undefined : getContact(tx, id);
}

/** The two halves were known as two contacts; a number that the privacy id had before is a former one. */
function joinHalves(tx: Tx, byPhone: Contact, byLid: Contact, phone: string, times: Times): Contact {
  const { id } = unifyContacts(tx, byPhone, byLid, times.now);
  // When the privacy id was seen with its number; of the other half nobody had said whose it is.
  const { lid, phone: known, phoneAt } = byLid;
  return learn(tx, { ...getContact(tx, id), phone: known, phoneAt, lid }, phone, times);
}

function learn(tx: Tx, contact: Contact, phone: string, times: Times): Contact {
  const learned = takeNumber(tx, contact, phone, times);
  if (takeInWaiting(tx, learned, phone, times.now)) tellNumbers(tx, learned);
  return learned;
}

/** A customer whom staff entered by the number turns out to be this one. */
function takeInWaiting(tx: Tx, contact: Contact, phone: string, now: number): boolean {
  const waitingId = findWaitingCustomer(tx, phone);
  if (waitingId === undefined) return false;
  const ownId = findHandMergeOfContact(tx, contact.id)?.customerId ?? contact.customerId;
  const shownId = getConversationOfContact(tx, contact.id).customerId;
  for (const intoId of new Set([ownId, shownId])) adoptProfile(tx, { fromId: waitingId, intoId, now });
  mergeCustomer(tx, { fromId: waitingId, intoId: ownId, now });
  return true;
}
