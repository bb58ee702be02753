import type { CalledPerson } from '#shared/domain/customers/customer.ts';
import { nameOfPerson } from '#shared/phone/name-of-person.ts';
import { findCalledAnywhere, findCalledIn, type CalledInMessage } from '../../rows/messages/called-people.ts';
import { findMessage } from '../../rows/messages/messages.ts';
import { findContactByLid, getContact } from '../../rows/people/contacts.ts';
import { findListedCustomer } from '../../rows/people/customer-list.ts';
import { isOwn } from '../../rows/people/numbers/own-account.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { contactOfPhone } from '../people/contact-of-phone.ts';
import { ownersOfPhone } from './phone-holders.ts';

/**
 * Whom “@” and these digits call. What WhatsApp told with the message says it. Where it told nothing, only the digits do: it
 * writes privacy ids today and wrote numbers before, and an id is one person's for good, so it goes first.
 */
export function calledBy(
  tx: ReadTx,
  { id, messageId }: { id: string; messageId?: number | undefined },
): CalledPerson {
  const lid = `${id}@lid`;
  const told = toldOf(tx, { id, messageId, lid });
  const isPharmacy = told === undefined ? isOwn(tx, { phone: id, lid }) : isOwn(tx, told);
  if (isPharmacy) return { isOwn: true, customer: null, name: null, phone: null };
  const owners = told === undefined ? ownersOfDigits(tx, { id, lid, messageId }) : ownersOfTold(tx, told);
  const [owner] = owners;
  // A number that several have says nobody's name.
  const listed = owner === undefined || owners.length > 1 ? undefined : findListedCustomer(tx, owner);
  const { phoneBookName = null, phone: number = null } = told ?? {};
  // One that was kept before a rule was made may be a number.
  const name = nameOfPerson(phoneBookName);
  if (listed === undefined) return { isOwn: false, customer: null, name, phone: number };
  const { name: own, phone, username, conversationId } = listed;
  const customer = { id: listed.id, name: own, phone, username, conversationId };
  return { isOwn: false, customer, name, phone: number };
}

/** Of another message it counts only where the digits are an id: a number may have been somebody else's then. */
function toldOf(
  tx: ReadTx,
  { id, messageId, lid }: { id: string; messageId: number | undefined; lid: string },
): CalledInMessage | undefined {
  const inMessage = messageId === undefined ? undefined : findCalledIn(tx, { messageId, digits: id });
  if (inMessage !== undefined) return inMessage;
  const anywhere = findCalledAnywhere(tx, id);
  return anywhere?.lid === lid ? anywhere : undefined;
}

function ownersOfTold(tx: ReadTx, { contactId, phone, lid, at }: CalledInMessage): number[] {
  if (contactId !== null) return [getContact(tx, contactId).customerId];
  const byLid = findContactByLid(tx, lid)?.customerId;
  if (byLid !== undefined) return [byLid];
  return phone === null ? [] : ownersThen(tx, phone, at);
}

/** As in an imported chat, whose lines tell nothing: as a number they are whose it was when that was written. */
function ownersOfDigits(
  tx: ReadTx,
  { id, lid, messageId }: { id: string; lid: string; messageId: number | undefined },
): number[] {
  const byLid = findContactByLid(tx, lid)?.customerId;
  if (byLid !== undefined) return [byLid];
  const at = messageId === undefined ? undefined : findMessage(tx, messageId)?.sentAt;
  return at === undefined ? ownersOfPhone(tx, id) : ownersThen(tx, id, at);
}

/** Whoever had a number then, and may have become known here only later; else who has it now. @param at epoch ms. */
function ownersThen(tx: ReadTx, phone: string, at: number): number[] {
  const then = contactOfPhone(tx, phone, at);
  return then === undefined ? ownersOfPhone(tx, phone) : [getContact(tx, then).customerId];
}
