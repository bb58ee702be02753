import type { Identity } from '../../contract/store.ts';
import { addressOfBsuid } from '#shared/phone/bsuid.ts';
import { differ, hasAccount, isSomebodyElse } from '../../rows/people/contact-names.ts';
import {
  type Contact,
  findContactByAccount,
  findContactByBsuid,
  findContactByPhone,
  getContact,
  setContactIdentity,
} from '../../rows/people/contacts.ts';
import { rememberAddresses } from '../../rows/people/numbers/contact-addresses.ts';
import { recordNews } from '../../rows/people/numbers/contact-news.ts';
import { keepEarlyIdChange, takeEarlyIdChanges } from '../../rows/people/numbers/early-id-changes.ts';
import { isOwn } from '../../rows/people/numbers/own-account.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { applyChangesUnder } from '../messages/change-message.ts';
import { leaveFormerAddress, takeNumber, tellNumbers, type Times } from './settle-number.ts';
import { resolveContact } from './resolve-contact.ts';
import { unifyContacts } from './unify-contacts.ts';

/** WhatsApp's word that both sides name one person. */
interface Move {
  from: Identity;
  to: Identity;
}

/** See the store's changeNumber. */
export function moveToNumber(tx: Tx, move: Move, times: Times): void {
  const { from, to } = move;
  // Two privacy ids are two people, whatever the notice says.
  if (differ(from.lid, to.lid) || isOwn(tx, to)) return;
  const contact = whoMoved(tx, move, times);
  if (contact === undefined) return keepForLater(tx, move, times);
  const moved = followId(tx, contact, move, times);
  if (to.phone === null) return;
  if (hasAccount(moved)) {
    // What is known of the new number decides whose it is, as with any message that shows both.
    resolveContact(tx, { phone: to.phone, lid: moved.lid, bsuid: moved.bsuid }, times);
    return;
  }
  // Somebody of whom only numbers are known: the new one is theirs unless it is another contact's.
  const isFree = findContactByPhone(tx, to.phone) === undefined;
  if (isFree && moved.phone !== null && times.at >= moved.phoneAt) takeNumber(tx, moved, to.phone, times);
}

/** An id is known now that WhatsApp had spoken of before. @returns the contact who has it by then. */
export function applyEarlyIdChanges(tx: Tx, contact: Contact, now: number): Contact {
  if (contact.bsuid === null) return contact;
  const { bsuid } = contact;
  for (const { fromBsuid, toBsuid, fromPhone, toPhone, at } of takeEarlyIdChanges(tx, bsuid)) {
    const from = { phone: fromPhone, lid: null, bsuid: fromBsuid };
    moveToNumber(tx, { from, to: { phone: toPhone, lid: null, bsuid: toBsuid } }, { at, now });
  }
  return findContactByBsuid(tx, bsuid) ?? contact;
}

function whoMoved(tx: ReadTx, { from, to }: Move, { at }: Times): Contact | undefined {
  const byAccount = findContactByAccount(tx, from) ?? findContactByAccount(tx, to);
  if (byAccount !== undefined) return byAccount;
  const byPhone = findContactByPhone(tx, from.phone);
  if (byPhone === undefined || isSomebodyElse(byPhone, from)) return undefined;
  // Since then the number may be somebody's of whom nothing but it is known.
  return hasAccount(from) && at < byPhone.phoneAt ? undefined : byPhone;
}

/** Nobody is known whom it is about, but what comes next may be of either id. */
function keepForLater(tx: Tx, { from, to }: Move, { at }: Times): void {
  if (from.bsuid == null || to.bsuid == null) return;
  const phones = { fromPhone: from.phone, toPhone: to.phone };
  keepEarlyIdChange(tx, { fromBsuid: from.bsuid, toBsuid: to.bsuid, ...phones, at });
}

/** One business-scoped id followed the other; two contacts who were known by one each are one. */
function followId(tx: Tx, contact: Contact, { from, to }: Move, times: Times): Contact {
  if (from.bsuid == null || to.bsuid == null || from.bsuid === to.bsuid) return contact;
  const after = findContactByBsuid(tx, to.bsuid);
  if (after !== undefined && after.id !== contact.id) return joinIds(tx, contact, after, to.bsuid, times);
  rememberAddresses(tx, contact.id, [from.bsuid, to.bsuid].map(addressOfBsuid));
  const isCurrent = contact.bsuid === null || contact.bsuid === from.bsuid;
  const bsuid = isCurrent ? to.bsuid : contact.bsuid;
  tellIdChange(tx, contact, { from, to }, times);
  return setId(tx, contact, bsuid, times.now);
}

/** What came later under the new id is this person's, and so is its number. */
function joinIds(tx: Tx, before: Contact, after: Contact, bsuid: string, times: Times): Contact {
  if (differ(before.lid, after.lid)) return before;
  const { id } = unifyContacts(tx, before, after, times.now);
  const { phone, phoneAt } = before;
  const lid = before.lid ?? after.lid;
  const joined = { ...getContact(tx, id), phone, phoneAt, lid };
  const named = setId(tx, joined, after.bsuid ?? bsuid, times.now);
  if (after.phone === null) {
    recordNews(tx, { contactId: id, kind: 'id-changed', value: before.bsuid ?? bsuid, at: times.at });
    return named;
  }
  const identity = { phone: after.phone, lid, bsuid: named.bsuid };
  return resolveContact(tx, identity, { at: after.phoneAt, now: times.now }) ?? named;
}

function setId(tx: Tx, contact: Contact, bsuid: string | null, now: number): Contact {
  setContactIdentity(tx, { ...contact, bsuid, now });
  const named = leaveFormerAddress(tx, { ...contact, bsuid });
  tellNumbers(tx, named);
  applyChangesUnder(tx, named, now);
  return bsuid === null ? named : applyEarlyIdChanges(tx, named, now);
}

/** A number that changed with it is told by itself. */
function tellIdChange(tx: Tx, { id: contactId }: Contact, { from, to }: Move, { at }: Times): void {
  if (to.phone !== null || from.bsuid == null) return;
  recordNews(tx, { contactId, kind: 'id-changed', value: from.bsuid, at });
}
