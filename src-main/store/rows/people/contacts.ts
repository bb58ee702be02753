import { AppError } from '#shared/domain/errors.ts';
import { addressOfBsuid } from '#shared/phone/bsuid.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { Identity } from '../../contract/store.ts';
import { addressesOf, isSomebodyElse, ownAddress } from './contact-names.ts';
import { isAddressOf, listHoldersOf, rememberAddresses } from './numbers/contact-addresses.ts';

export interface Contact {
  id: number;
  customerId: number;
  /** Where its messages are; null only while both are being made. */
  conversationId: number | null;
  phone: string | null;
  /** When the number was last seen with the privacy id, epoch ms: an older word does not move it. */
  phoneAt: number;
  lid: string | null;
  /** The business-scoped id that it has now. */
  bsuid: string | null;
  /** Where it wrote from last. */
  chatAddress: string;
}

const COLUMNS = [
  'contacts.id',
  'contacts.customer_id as customerId',
  'contacts.conversation_id as conversationId',
  'contacts.phone',
  'contacts.phone_at as phoneAt',
  'contacts.lid',
  'contacts.bsuid',
  'contacts.chat_address as chatAddress',
] as const;

const selectById = statement((p: { id: number }) =>
  query.selectFrom('contacts').select(COLUMNS).where('id', '=', p.id),
);

const selectByPhone = statement((p: { phone: string }) =>
  query.selectFrom('contacts').select(COLUMNS).where('phone', '=', p.phone),
);

const selectByLid = statement((p: { lid: string }) =>
  query.selectFrom('contacts').select(COLUMNS).where('lid', '=', p.lid),
);

const selectByBsuid = statement((p: { bsuid: string }) =>
  query.selectFrom('contacts').select(COLUMNS).where('bsuid', '=', p.bsuid),
);

const selectOfMessage = statement((p: { messageId: number }) =>
  query
    .selectFrom('contacts')
    .innerJoin('messages', 'messages.contact_id', 'contacts.id')
    .select(COLUMNS)
    .where('messages.id', '=', p.messageId),
);

const selectAllOfConversation = statement((p: { conversationId: number }) =>
  query
    .selectFrom('contacts')
    .select(COLUMNS)
    .where('conversation_id', '=', p.conversationId)
    .orderBy('contacts.id'),
);

const selectPhonesOfCustomer = statement((p: { customerId: number }) =>
  query
    .selectFrom('contacts')
    .select('phone')
    .where('customer_id', '=', p.customerId)
    .where('phone', 'is not', null)
    .$narrowType<{ phone: string }>()
    .orderBy('contacts.id'),
);

const insert = statement(
  (p: Omit<Contact, 'id' | 'conversationId'> & { pushName: string | null; now: number }) =>
    query.insertInto('contacts').values({
      customer_id: p.customerId,
      phone: p.phone,
      phone_at: p.phoneAt,
      lid: p.lid,
      bsuid: p.bsuid,
      push_name: p.pushName,
      conversation_id: null,
      chat_address: p.chatAddress,
      created_at: p.now,
      updated_at: p.now,
    }),
);

const updateIdentity = statement((p: Identity & { id: number; phoneAt: number; now: number }) =>
  query
    .updateTable('contacts')
    .set({ phone: p.phone, phone_at: p.phoneAt, lid: p.lid, bsuid: p.bsuid ?? null, updated_at: p.now })
    .where('id', '=', p.id),
);

const updatePhoneAt = statement((p: { id: number; phoneAt: number }) =>
  query.updateTable('contacts').set({ phone_at: p.phoneAt }).where('id', '=', p.id),
);

const limitPhoneAt = statement((p: { now: number }) =>
  query.updateTable('contacts').set({ phone_at: p.now }).where('phone_at', '>', p.now),
);

const updatePushName = statement((p: { id: number; pushName: string; now: number }) =>
  query
    .updateTable('contacts')
    .set({ push_name: p.pushName, updated_at: p.now })
    .where('id', '=', p.id)
    // Each message brings it: what is there is not written again.
    .where('push_name', 'is not', p.pushName),
);

const updateAddress = statement((p: { id: number; chatAddress: string }) =>
  query
    .updateTable('contacts')
    .set({ chat_address: p.chatAddress })
    .where('id', '=', p.id)
    .where('chat_address', 'is not', p.chatAddress),
);

const updatePlace = statement((p: { id: number; conversationId: number; customerId: number }) =>
  query
    .updateTable('contacts')
    .set({ conversation_id: p.conversationId, customer_id: p.customerId })
    .where('id', '=', p.id),
);

const remove = statement((p: { id: number }) => query.deleteFrom('contacts').where('id', '=', p.id));

export function findContactByPhone(tx: ReadTx, phone: string | null): Contact | undefined {
  return phone === null ? undefined : tx.get(selectByPhone, { phone });
}

export function findContactByLid(tx: ReadTx, lid: string | null): Contact | undefined {
  return lid === null ? undefined : tx.get(selectByLid, { lid });
}

/** Also by one that it had before: nobody else ever gets it. */
export function findContactByBsuid(tx: ReadTx, bsuid: string | null | undefined): Contact | undefined {
  if (bsuid == null) return undefined;
  return tx.get(selectByBsuid, { bsuid }) ?? listContactsOnceAt(tx, addressOfBsuid(bsuid))[0];
}

/** By what says who it is, whatever the number. */
export const findContactByAccount = (
  tx: ReadTx,
  { lid, bsuid }: Pick<Identity, 'lid' | 'bsuid'>,
): Contact | undefined => findContactByLid(tx, lid) ?? findContactByBsuid(tx, bsuid);

/**
 * Who bears these names now: two contacts while nobody has said that they are one. An id is one person's for good and a
 * number is not: whom WhatsApp knows under another id is somebody else.
 */
export function listContactsNamed(tx: ReadTx, identity: Identity): Contact[] {
  const byLid = findContactByLid(tx, identity.lid);
  const byBsuid = findContactByBsuid(tx, identity.bsuid);
  const byPhone = findContactByPhone(tx, identity.phone);
  const told = { lid: identity.lid ?? byBsuid?.lid ?? null, bsuid: identity.bsuid };
  const named = [byLid, byBsuid, byPhone && isSomebodyElse(byPhone, told) ? undefined : byPhone];
  return [...new Map(named.flatMap((contact) => (contact ? [[contact.id, contact]] : []))).values()];
}

/** Who has, or has had, an address. */
export const listContactsOnceAt = (tx: ReadTx, address: string): Contact[] =>
  listHoldersOf(tx, address).map((id) => getContact(tx, id));

/** Throws AppError not-found. */
export function getContact(tx: ReadTx, id: number): Contact {
  const contact = tx.get(selectById, { id });
  if (contact === undefined) throw new AppError('not-found', { message: `contact ${id}` });
  return contact;
}

/** Whom a message came from or goes to. Throws AppError not-found. */
export function getContactOfMessage(tx: ReadTx, messageId: number): Contact {
  const contact = tx.get(selectOfMessage, { messageId });
  if (contact === undefined) throw new AppError('not-found', { message: `contact of message ${messageId}` });
  return contact;
}

/** One, or several after a merge by hand. */
export function listContactsOfConversation(tx: ReadTx, conversationId: number): Contact[] {
  return tx.all(selectAllOfConversation, { conversationId });
}

/** The numbers a customer writes from, E.164 digits. */
export function listPhonesOfContacts(tx: ReadTx, customerId: number): string[] {
  return tx.all(selectPhonesOfCustomer, { customerId }).map(({ phone }) => phone);
}

/** Its conversation is made next. */
export function insertContact(
  tx: Tx,
  input: Identity & {
    customerId: number;
    phoneAt: number;
    chatAddress: string;
    pushName: string | null;
    now: number;
  },
): Contact {
  const { insertedId } = tx.run(insert, {
    ...input,
    bsuid: input.bsuid ?? null,
    chatAddress: ownAddress(input, input.chatAddress),
  });
  rememberAddresses(tx, insertedId, [input.chatAddress, ...addressesOf(input)]);
  return getContact(tx, insertedId);
}

/** Sets all of the identity; nothing of it may belong to another contact. */
export function setContactIdentity(
  tx: Tx,
  input: Identity & { id: number; phoneAt: number; now: number },
): void {
  tx.run(updateIdentity, input);
  rememberAddresses(tx, input.id, addressesOf(input));
}

/** The number was seen with its privacy id once more. */
export function confirmPhone(tx: Tx, input: { id: number; phoneAt: number }): void {
  tx.run(updatePhoneAt, input);
}

/** What a clock that was ahead has seen was seen now at the latest. */
export function bringPhonesToPresent(tx: Tx, now: number): void {
  tx.run(limitPhoneAt, { now });
}

export function setContactPushName(tx: Tx, input: { id: number; pushName: string; now: number }): void {
  tx.run(updatePushName, input);
}

/** The conversation's reply address may change with it: see refreshReplyAddress. */
export function setContactAddress(tx: Tx, input: { id: number; chatAddress: string }): void {
  tx.run(updateAddress, input);
  rememberAddresses(tx, input.id, [input.chatAddress]);
}

/** The contact wrote from there. */
export function learnContactAddress(tx: Tx, { id, chatAddress }: { id: number; chatAddress: string }): void {
  const contact = getContact(tx, id);
  const own = ownAddress(contact, chatAddress);
  // Each message says it, and writing begins a part of the transaction: what is known is not written again.
  const isNew = [chatAddress, own].some((address) => !isAddressOf(tx, { contactId: id, address }));
  if (isNew) rememberAddresses(tx, id, [chatAddress]);
  if (isNew || own !== contact.chatAddress) setContactAddress(tx, { id, chatAddress: own });
}

/** The contact's messages are moved apart from this. */
export function placeContact(
  tx: Tx,
  input: { id: number; conversationId: number; customerId: number },
): void {
  tx.run(updatePlace, input);
}

/** Its messages and its addresses must have been given to another one before. */
export function deleteContact(tx: Tx, id: number): void {
  tx.run(remove, { id });
}
