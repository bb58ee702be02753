import { sql, type SqlBool } from 'kysely';
import { AppError } from '#shared/domain/errors.ts';
import type { WaitlistEntry, WaitlistState } from '#shared/domain/follow-ups/waitlist.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { FOLLOWED_COLUMNS, toFollowed, type FollowedRow } from './followed-columns.ts';

const selectEntries = query
  .selectFrom('waitlist_entries')
  .innerJoin('waitlist_items', 'waitlist_items.id', 'waitlist_entries.item_id')
  .innerJoin('contacts', 'contacts.id', 'waitlist_entries.contact_id')
  .innerJoin('customers', 'customers.id', 'contacts.customer_id')
  .select([
    'waitlist_entries.id',
    'waitlist_entries.item_id as itemId',
    'waitlist_items.name as itemName',
    ...FOLLOWED_COLUMNS,
    'waitlist_entries.quantity',
    'waitlist_entries.added_by as addedBy',
    'waitlist_entries.state',
    'waitlist_entries.created_at as createdAt',
    'waitlist_entries.settled_at as settledAt',
  ]);

type Row = Omit<WaitlistEntry, 'for'> & FollowedRow;

const selectById = statement((p: { id: number }) => selectEntries.where('waitlist_entries.id', '=', p.id));

const selectContact = statement((p: { id: number }) =>
  query.selectFrom('waitlist_entries').select('contact_id as contactId').where('id', '=', p.id),
);

const selectOfItem = statement((p: { itemId: number }) =>
  selectEntries
    .where('waitlist_entries.item_id', '=', p.itemId)
    .where('waitlist_entries.state', '<>', 'removed')
    .orderBy('waitlist_entries.id'),
);

const selectOfConversation = statement((p: { conversationId: number }) =>
  selectEntries
    .where('contacts.conversation_id', '=', p.conversationId)
    .where('waitlist_entries.state', 'in', ['waiting', 'queued'])
    .orderBy('waitlist_entries.id'),
);

const selectOpenInConversation = statement((p: { itemId: number; conversationId: number }) =>
  selectEntries
    .where('waitlist_entries.item_id', '=', p.itemId)
    .where('contacts.conversation_id', '=', p.conversationId)
    .where('waitlist_entries.state', 'in', ['waiting', 'queued']),
);

const insert = statement(
  (p: { itemId: number; contactId: number; quantity: number | null; by: number; now: number }) =>
    query.insertInto('waitlist_entries').values({
      item_id: p.itemId,
      contact_id: p.contactId,
      quantity: p.quantity,
      added_by: p.by,
      state: 'waiting',
      settled_at: null,
      created_at: p.now,
    }),
);

const updateQuantity = statement((p: { id: number; quantity: number | null }) =>
  query.updateTable('waitlist_entries').set({ quantity: p.quantity }).where('id', '=', p.id),
);

const updateState = statement((p: { id: number; state: WaitlistState; settledAt: number | null }) =>
  query
    .updateTable('waitlist_entries')
    .set({ state: p.state, settled_at: p.settledAt })
    .where('id', '=', p.id),
);

const selectOpenOfContact = statement((p: { contactId: number }) =>
  query
    .selectFrom('waitlist_entries')
    .select(['id', 'item_id as itemId'])
    .where('contact_id', '=', p.contactId)
    .where(sql<SqlBool>`state IN ('waiting', 'queued')`),
);

/** Whom it is kept for. Throws AppError not-found. */
export function getContactIdOfEntry(tx: ReadTx, id: number): number {
  const row = tx.get(selectContact, { id });
  if (row === undefined) throw new AppError('not-found', { message: `waitlist entry ${id}` });
  return row.contactId;
}

/** Throws AppError not-found. */
export function getWaitlistEntry(tx: ReadTx, id: number): WaitlistEntry {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `waitlist entry ${id}` });
  return toEntry(row);
}

/** All but the removed ones, who asked first comes first. */
export const listEntriesOfItem = (tx: ReadTx, itemId: number): WaitlistEntry[] =>
  tx.all(selectOfItem, { itemId }).map(toEntry);

/** What a conversation waits for. */
export const listEntriesIn = (tx: ReadTx, conversationId: number): WaitlistEntry[] =>
  tx.all(selectOfConversation, { conversationId }).map(toEntry);

/** After a merge there may be two. */
export const listOpenEntries = (
  tx: ReadTx,
  input: { itemId: number; conversationId: number },
): WaitlistEntry[] => tx.all(selectOpenInConversation, input).map(toEntry);

/** @returns its id. */
export const insertWaitlistEntry = (
  tx: Tx,
  input: { itemId: number; contactId: number; quantity: number | null; by: number; now: number },
): number => tx.run(insert, input).insertedId;

export function setEntryQuantity(tx: Tx, id: number, quantity: number | null): void {
  tx.run(updateQuantity, { id, quantity });
}

/** @param settledAt epoch ms; null while it is open. */
export function setEntryState(tx: Tx, id: number, state: WaitlistState, settledAt: number | null): void {
  tx.run(updateState, { id, state, settledAt });
}

export const listOpenEntryIdsOfContact = (tx: ReadTx, contactId: number): { id: number; itemId: number }[] =>
  tx.all(selectOpenOfContact, { contactId });

function toEntry(row: Row): WaitlistEntry {
  return {
    id: row.id,
    itemId: row.itemId,
    itemName: row.itemName,
    for: toFollowed(row),
    quantity: row.quantity,
    addedBy: row.addedBy,
    state: row.state,
    createdAt: row.createdAt,
    settledAt: row.settledAt,
  };
}
