import { jidFromPhone } from '#shared/phone/jid.ts';
import type { Identity } from '../../contract/store.ts';
import { findHandMergeOfContact } from '../../rows/conversations/hand-merges.ts';
import { getConversationOfContact } from '../../rows/conversations/conversations.ts';
import { hasAccount, isSomebodyElse } from '../../rows/people/contact-names.ts';
import {
  type Contact,
  confirmPhone,
  findContactByAccount,
  findContactByPhone,
  getContact,
} from '../../rows/people/contacts.ts';
import { rememberAddresses } from '../../rows/people/numbers/contact-addresses.ts';
import { findWaitingCustomer } from '../../rows/people/numbers/customer-phones.ts';
import { adoptProfile, mergeCustomer } from '../../rows/people/customers.ts';
import { findWhoHad, limitFormerPhones, wasShownAfter } from '../../rows/people/numbers/former-phones.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { asOneAccount, learnAccount, withTold } from './learn-account.ts';
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
 * Finds whose identity this is, and learns what was missing of it: WhatsApp shows the same person sometimes with the
 * phone, sometimes with an id, sometimes with both, and each link has an id of its own. The id is the person; a number is
 * theirs for a while, and a word about it counts if no newer one is known, because history is read out of order.
 * @param times.isAgain of a message that was told of before, and whose names are told as they are now: a number that is
 * not the one it was known by then was not its writer's then either.
 * @returns undefined for somebody new, also one who shows a number that another id has (see meetStranger).
 */
export function resolveContact(
  tx: Tx,
  told: Identity,
  { isAgain = false, ...times }: Times & { isAgain?: boolean },
): Contact | undefined {
  const identity = asOneAccount(tx, told, times.now);
  const { phone } = identity;
  const byPhone = findContactByPhone(tx, phone);
  if (!hasAccount(identity)) return phone === null ? undefined : (whoHadIt(tx, phone, times.at) ?? byPhone);
  const known = findContactByAccount(tx, identity);
  const byAccount = known && learnAccount(tx, known, identity, times.now);
  if (phone === null) return byAccount;
  if (byAccount === undefined) {
    // Seen with the number on the other link, or with nothing but the number.
    const isHalf =
      byPhone !== undefined && !isSomebodyElse(byPhone, identity) && !wasShownAfter(tx, phone, times.at);
    return isHalf ? learn(tx, withTold(tx, byPhone, identity), phone, times) : undefined;
  }
  if (byPhone?.id === byAccount.id) {
    // Who had it before had it no longer then, also when that is read later.
    limitFormerPhones(tx, { contactId: byAccount.id, phone, at: times.at });
    if (times.at > byAccount.phoneAt) confirmPhone(tx, { id: byAccount.id, phoneAt: times.at });
    return byAccount;
  }
  if (isAgain && hasNewerNumber(byAccount, times.at)) {
    // It says nothing of when, but this message may be told by that number alone.
    rememberAddresses(tx, byAccount.id, [jidFromPhone(phone)]);
    return byAccount;
  }
  const claimed = { lid: byAccount.lid, bsuid: identity.bsuid };
  if (byPhone !== undefined && isSomebodyElse(byPhone, claimed)) {
    return settleNumber(tx, { phone, holder: byPhone, claimant: withTold(tx, byAccount, identity) }, times);
  }
  if (wasShownAfter(tx, phone, times.at) || hasNewerNumber(byAccount, times.at)) {
    const holderId = byPhone !== undefined && hasAccount(byPhone) ? byPhone.id : null;
    rememberNumber(tx, byAccount, phone, { holderId, ...times });
    return byAccount;
  }
  return byPhone === undefined
    ? learn(tx, withTold(tx, byAccount, identity), phone, times)
    : joinHalves(tx, { byPhone, byAccount, identity }, phone, times);
}

/** Nobody's id is told: it was written by whoever had the number then. */
function whoHadIt(tx: ReadTx, phone: string, at: number): Contact | undefined {
  const id = findWhoHad(tx, phone, at);
  return id === undefined ? undefined : getContact(tx, id);
}

/** The two halves were known as two contacts; a number that the id had before is a former one. */
function joinHalves(
  tx: Tx,
  { byPhone, byAccount, identity }: { byPhone: Contact; byAccount: Contact; identity: Identity },
  phone: string,
  times: Times,
): Contact {
  const { id } = unifyContacts(tx, byPhone, byAccount, times.now);
  const told = withTold(tx, byAccount, identity);
  const joined: Contact = {
    ...getContact(tx, id),
    // When the id was seen with its number; of the other half nobody had said whose it is.
    phone: byAccount.phone,
    phoneAt: byAccount.phoneAt,
    lid: told.lid ?? byPhone.lid,
    // The one that was seen with this very number.
    bsuid: identity.bsuid ?? byPhone.bsuid ?? told.bsuid,
  };
  return learn(tx, joined, phone, times);
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
