import { AppError } from '#shared/domain/errors.ts';
import type { WaitlistItem } from '#shared/domain/follow-ups/waitlist.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const selectItems = query
  .selectFrom('waitlist_items')
  .select([
    'waitlist_items.id',
    'waitlist_items.name',
    'waitlist_items.note',
    'waitlist_items.arrived_at as arrivedAt',
    'waitlist_items.created_at as createdAt',
  ])
  .select(({ selectFrom, ref }) => {
    const entries = selectFrom('waitlist_entries')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .whereRef('waitlist_entries.item_id', '=', 'waitlist_items.id');
    return [
      entries.where('waitlist_entries.state', '=', 'waiting').$asScalar().$notNull().as('waiting'),
      entries.where('waitlist_entries.state', '=', 'queued').$asScalar().$notNull().as('queued'),
      entries
        .where('waitlist_entries.state', '=', 'told')
        .where('waitlist_entries.settled_at', '>=', ref('waitlist_items.arrived_at'))
        .$asScalar()
        .$notNull()
        .as('told'),
    ];
  });

const selectNewest = statement((p: { limit: number }) =>
  selectItems
    .orderBy('waitlist_items.updated_at', 'desc')
    .orderBy('waitlist_items.id', 'desc')
    .limit(p.limit),
);

const selectById = statement((p: { id: number }) => selectItems.where('waitlist_items.id', '=', p.id));

const selectIdByKey = statement((p: { folded: string }) =>
  query.selectFrom('waitlist_items').select('id').where('folded', '=', p.folded),
);

const insert = statement((p: { name: string; folded: string; note: string; now: number }) =>
  query.insertInto('waitlist_items').values({
    name: p.name,
    folded: p.folded,
    note: p.note,
    arrived_at: null,
    created_at: p.now,
    updated_at: p.now,
  }),
);

const updateNote = statement((p: { id: number; note: string; now: number }) =>
  query.updateTable('waitlist_items').set({ note: p.note, updated_at: p.now }).where('id', '=', p.id),
);

const updateArrived = statement((p: { id: number; now: number }) =>
  query.updateTable('waitlist_items').set({ arrived_at: p.now, updated_at: p.now }).where('id', '=', p.id),
);

/** What was asked for last comes first; those nobody waits for are suggestions. */
export const readWaitlistItems = (tx: ReadTx, limit: number): WaitlistItem[] =>
  tx.all(selectNewest, { limit });

/** Throws AppError not-found. */
export function getWaitlistItem(tx: ReadTx, id: number): WaitlistItem {
  const item = tx.get(selectById, { id });
  if (item === undefined) throw new AppError('not-found', { message: `waitlist item ${id}` });
  return item;
}

export const findItemIdByKey = (tx: ReadTx, folded: string): number | undefined =>
  tx.get(selectIdByKey, { folded })?.id;

/** @returns its id. */
export const insertWaitlistItem = (
  tx: Tx,
  input: { name: string; folded: string; note: string; now: number },
): number => tx.run(insert, input).insertedId;

/** Asked for again: it comes first in the list. */
export function noteWaitlistItem(tx: Tx, input: { id: number; note: string; now: number }): void {
  tx.run(updateNote, input);
}

export function setItemArrived(tx: Tx, id: number, now: number): void {
  tx.run(updateArrived, { id, now });
}
