import { z } from 'zod';
import { AppError } from '#shared/domain/errors.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { HandMerge } from '#shared/domain/conversations/hand-merge.ts';
import { readJson, readJsonOrNull } from '../json-column.ts';
import type { CustomerName } from '../people/customers.ts';
import type { Profile } from '../people/profile.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { JoinedTickets } from '../tickets/joined-tickets.ts';

// The journal of what a person merged. The conversations in it form trees: one that has others in it can itself be
// merged into a further one, and each edge can be taken back by itself.

export type OwnState = Pick<Conversation, 'draft'> & DraftOwner;

/** Absent in merges of before drafts had a writer. */
type DraftOwner = Partial<Pick<Conversation, 'draftBy' | 'draftAt'>>;

/** Of the conversation that went. `sortAt`: where the list shows it while it has no message, epoch ms. */
export interface FromBefore extends OwnState {
  sortAt: number;
  createdAt: number;
  unreadIds: number[];
}

/** Of the one it went into, and what became of that, to see whether it has been changed since. */
export interface IntoBefore {
  sortAt: number;
  before: OwnState & CustomerName;
  joined: OwnState & CustomerName;
  /** What was known of the customer; absent in merges from before there was anything. */
  profile?: { before: Profile; joined: Profile };
  /** Absent in merges from before there were tickets; null when there were not two to join. */
  tickets?: JoinedTickets | null;
}

export interface MergeEntry {
  id: number;
  fromId: number;
  intoId: number;
  contactId: number;
  customerId: number;
  mergedAt: number;
  fromBefore: FromBefore;
  /** null: the rest of the conversation has been merged with something else since. */
  intoBefore: IntoBefore | null;
}

const ownSchema = z.looseObject({ draft: z.string() });
/** As far as they are always there; the rest is as the version that wrote it had it. */
const fromBeforeSchema: z.ZodType<FromBefore> = z.looseObject({
  draft: z.string(),
  sortAt: z.number(),
  createdAt: z.number(),
  unreadIds: z.array(z.number()),
});
const intoBeforeSchema = z.custom<IntoBefore>(
  (value) =>
    z.looseObject({ sortAt: z.number(), before: ownSchema, joined: ownSchema }).safeParse(value).success,
);

type Row = Omit<MergeEntry, 'fromBefore' | 'intoBefore'> & { fromBefore: string; intoBefore: string | null };

const selectMerges = query
  .selectFrom('hand_merges')
  .select([
    'hand_merges.id',
    'from_id as fromId',
    'into_id as intoId',
    'contact_id as contactId',
    'hand_merges.customer_id as customerId',
    'merged_at as mergedAt',
    'from_before as fromBefore',
    'into_before as intoBefore',
  ]);

const selectById = statement((p: { id: number }) => selectMerges.where('hand_merges.id', '=', p.id));

const updateFromBefore = statement((p: { id: number; fromBefore: string }) =>
  query.updateTable('hand_merges').set({ from_before: p.fromBefore }).where('id', '=', p.id),
);

const selectByContact = statement((p: { contactId: number }) =>
  selectMerges.where('contact_id', '=', p.contactId),
);

const selectByTarget = statement((p: { intoId: number }) => selectMerges.where('into_id', '=', p.intoId));

const selectShown = statement((p: { id: number }) =>
  query
    .selectFrom('hand_merges')
    .innerJoin('customers', 'customers.id', 'hand_merges.customer_id')
    .innerJoin('contacts', 'contacts.id', 'hand_merges.contact_id')
    .select([
      'hand_merges.id',
      'customers.name as customerName',
      'contacts.phone as customerPhone',
      'contacts.username as customerUsername',
      'merged_at as mergedAt',
    ])
    .where('hand_merges.id', '=', p.id),
);

const insert = statement((p: Omit<Row, 'id'>) =>
  query.insertInto('hand_merges').values({
    from_id: p.fromId,
    into_id: p.intoId,
    contact_id: p.contactId,
    customer_id: p.customerId,
    merged_at: p.mergedAt,
    from_before: p.fromBefore,
    into_before: p.intoBefore,
  }),
);

const remove = statement((p: { id: number }) => query.deleteFrom('hand_merges').where('id', '=', p.id));

const retarget = statement((p: { fromId: number; intoId: number }) =>
  query
    .updateTable('hand_merges')
    .set({ into_id: p.intoId, into_before: null })
    .where('into_id', 'in', [p.fromId, p.intoId]),
);

/** @returns its id. */
export function insertHandMerge(tx: Tx, merge: Omit<MergeEntry, 'id'>): number {
  const fromBefore = JSON.stringify(merge.fromBefore);
  return tx.run(insert, { ...merge, fromBefore, intoBefore: JSON.stringify(merge.intoBefore) }).insertedId;
}

/** Throws AppError not-found. */
export function getHandMerge(tx: ReadTx, id: number): MergeEntry {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `merge ${id}` });
  return toEntry(row);
}

/** The merge that brought a contact's conversation where it is; undefined when no person moved it. */
export function findHandMergeOfContact(tx: ReadTx, contactId: number): MergeEntry | undefined {
  const row = tx.get(selectByContact, { contactId });
  return row && toEntry(row);
}

/** All that went into a conversation, directly or by way of another one, newest first. */
export function listHandMergesInto(tx: ReadTx, conversationId: number): MergeEntry[] {
  const direct = tx.all(selectByTarget, { intoId: conversationId }).map(toEntry);
  const all = direct.flatMap((merge) => [merge, ...listHandMergesInto(tx, merge.fromId)]);
  return all.toSorted((a, b) => b.id - a.id);
}

/** Throws AppError not-found. */
export function getShownMerge(tx: ReadTx, id: number): HandMerge {
  const shown = tx.get(selectShown, { id });
  if (shown === undefined) throw new AppError('not-found', { message: `merge ${id}` });
  return shown;
}

export function deleteHandMerge(tx: Tx, id: number): void {
  tx.run(remove, { id });
}

/** `fromId` turned out to be one with `intoId`: what a person merged into the one is in the other from now on. */
export function retargetHandMerges(tx: Tx, input: { fromId: number; intoId: number }): void {
  tx.run(retarget, input);
}

/** A message of a conversation that was unread before a merge is another copy of it from now on. */
export function replaceUnread(
  tx: Tx,
  { conversationId, fromId, intoId }: { conversationId: number; fromId: number; intoId: number },
): void {
  for (const { id, fromBefore } of listHandMergesInto(tx, conversationId)) {
    if (!fromBefore.unreadIds.includes(fromId)) continue;
    const unreadIds = [...new Set(fromBefore.unreadIds.map((each) => (each === fromId ? intoId : each)))];
    tx.run(updateFromBefore, { id, fromBefore: JSON.stringify({ ...fromBefore, unreadIds }) });
  }
}

function toEntry(row: Row): MergeEntry {
  return {
    ...row,
    // Of one that cannot be read only the contact is told from the rest when it is taken back.
    fromBefore: readJson(row.fromBefore, fromBeforeSchema, {
      draft: '',
      sortAt: row.mergedAt,
      createdAt: row.mergedAt,
      unreadIds: [],
    }),
    intoBefore: readJsonOrNull(row.intoBefore, intoBeforeSchema),
  };
}
