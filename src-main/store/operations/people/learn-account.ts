import type { Identity } from '../../contract/store.ts';
import { differ, isSomebodyElse } from '../../rows/people/contact-names.ts';
import {
  type Contact,
  findContactByBsuid,
  findContactByLid,
  getContact,
  setContactIdentity,
} from '../../rows/people/contacts.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { applyChangesUnder } from '../messages/change-message.ts';
import { tellNumbers } from './settle-number.ts';
import { unifyContacts } from './unify-contacts.ts';

/**
 * Both ids told at once are one account's. Two contacts who were known by one of them each become one; where each has an
 * id that contradicts it, the privacy id says who it is.
 */
export function asOneAccount(tx: Tx, identity: Identity, now: number): Identity {
  const byLid = findContactByLid(tx, identity.lid);
  const byBsuid = findContactByBsuid(tx, identity.bsuid);
  if (byLid === undefined || byBsuid === undefined || byLid.id === byBsuid.id) return identity;
  // Of two numbers nothing is said here: a message with the number says which one counts.
  if (isSomebodyElse(byLid, byBsuid) || differ(byLid.phone, byBsuid.phone))
    return { ...identity, bsuid: null };
  const { id } = unifyContacts(tx, byLid, byBsuid, now);
  const phone = byLid.phone ?? byBsuid.phone;
  const phoneAt = Math.max(byLid.phoneAt, byBsuid.phoneAt);
  const bsuid = byBsuid.bsuid ?? byLid.bsuid;
  setContactIdentity(tx, { id, phone, phoneAt, lid: byLid.lid, bsuid, now });
  tellNumbers(tx, getContact(tx, id));
  return identity;
}

/** An id that was told beside the one it was found by, and is nobody's yet. @returns the contact with it. */
export function learnAccount(tx: Tx, contact: Contact, told: Identity, now: number): Contact {
  const isFree = told.bsuid != null && findContactByBsuid(tx, told.bsuid) === undefined;
  // Another one than it has: with which number it goes is for the caller to see.
  const bsuid = contact.bsuid ?? (isFree ? (told.bsuid ?? null) : null);
  const lid = contact.lid ?? told.lid;
  if (lid === contact.lid && bsuid === contact.bsuid) return contact;
  setContactIdentity(tx, { ...contact, lid, bsuid, now });
  const learned = { ...contact, lid, bsuid };
  tellNumbers(tx, learned);
  applyChangesUnder(tx, learned, now);
  return learned;
}

/**
 * What a contact is called once it has the number that it is told with. A new number brings a new business-scoped id, so
 * the one that went with another number is its no more. One that another one has followed never comes back.
 */
export function withTold(tx: ReadTx, contact: Contact, { phone, lid, bsuid }: Identity): Contact {
  const named = { ...contact, lid: contact.lid ?? lid };
  if (bsuid != null) return isFormerId(tx, contact, bsuid) ? named : { ...named, bsuid };
  const isOfOtherNumber = contact.phone !== phone && contact.phoneAt > 0;
  return isOfOtherNumber ? { ...named, bsuid: null } : named;
}

const isFormerId = (tx: ReadTx, { id, bsuid: current }: Contact, bsuid: string): boolean =>
  current !== null && current !== bsuid && findContactByBsuid(tx, bsuid)?.id === id;
