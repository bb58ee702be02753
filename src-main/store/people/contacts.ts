import { AppError } from '../../../src-shared/domain/errors.ts';
import { query, statement } from '../database/query.ts';
import type { Tx } from '../database/tx.ts';
import type { Identity } from '../store.ts';

export interface Contact {
  id: number;
  customerId: number;
  phone: string | null;
  lid: string | null;
}

const COLUMNS = ['id', 'customer_id as customerId', 'phone', 'lid'] as const;

const selectByPhone = statement((p: { phone: string }) =>
  query.selectFrom('contacts').select(COLUMNS).where('phone', '=', p.phone),
);

const selectByLid = statement((p: { lid: string }) =>
  query.selectFrom('contacts').select(COLUMNS).where('lid', '=', p.lid),
);

const selectOfConversation = statement((p: { conversationId: number }) =>
  query
    .selectFrom('contacts')
    .innerJoin('conversations', 'conversations.contact_id', 'contacts.id')
    .select(['contacts.id', 'contacts.customer_id as customerId', 'contacts.phone', 'contacts.lid'])
    .where('conversations.id', '=', p.conversationId),
);

const insert = statement((p: Omit<Contact, 'id'> & { pushName: string | null; now: number }) =>
  query.insertInto('contacts').values({
    customer_id: p.customerId,
    phone: p.phone,
    lid: p.lid,
    push_name: p.pushName,
    created_at: p.now,
    updated_at: p.now,
  }),
);

const updateIdentity = statement((p: Identity & { id: number; now: number }) =>
  query.updateTable('contacts').set({ phone: p.phone, lid: p.lid, updated_at: p.now }).where('id', '=', p.id),
);

const updatePushName = statement((p: { id: number; pushName: string; now: number }) =>
  query.updateTable('contacts').set({ push_name: p.pushName, updated_at: p.now }).where('id', '=', p.id),
);

const remove = statement((p: { id: number }) => query.deleteFrom('contacts').where('id', '=', p.id));

export function findContactByPhone(tx: Tx, phone: string | null): Contact | undefined {
  return phone === null ? undefined : tx.get(selectByPhone, { phone });
}

export function findContactByLid(tx: Tx, lid: string | null): Contact | undefined {
  return lid === null ? undefined : tx.get(selectByLid, { lid });
}

/** Throws AppError not-found. */
export function getContactOfConversation(tx: Tx, conversationId: number): Contact {
  const contact = tx.get(selectOfConversation, { conversationId });
  if (contact === undefined)
    throw new AppError('not-found', { message: `contact of conversation ${conversationId}` });
  return contact;
}

export function insertContact(
  tx: Tx,
  input: Identity & { customerId: number; pushName: string | null; now: number },
): Contact {
  const { customerId, phone, lid, pushName, now } = input;
  const { insertedId } = tx.run(insert, { customerId, phone, lid, pushName, now });
  return { id: insertedId, customerId, phone, lid };
}

/** Sets both halves of the identity; neither may belong to another contact. */
export function setContactIdentity(tx: Tx, input: Identity & { id: number; now: number }): void {
  tx.run(updateIdentity, input);
}

export function setContactPushName(tx: Tx, input: { id: number; pushName: string; now: number }): void {
  tx.run(updatePushName, input);
}

export function deleteContact(tx: Tx, id: number): void {
  tx.run(remove, { id });
}
