import { query, statement } from '../../schema/query.ts';
import type { Tx } from '../../schema/tx.ts';
import { listOpenEntryIdsOfContact, setEntryState } from './waitlist-entries.ts';

type Ids = { fromId: number; intoId: number };

const MOVES = (['scheduled_messages', 'waitlist_entries', 'refills', 'paced_texts'] as const).map((table) =>
  statement((p: Ids) =>
    query.updateTable(table).set({ contact_id: p.intoId }).where('contact_id', '=', p.fromId),
  ),
);

const cancelOfEntry = statement((p: { entryId: number; now: number }) =>
  query
    .updateTable('paced_texts')
    .set({ state: 'cancelled', settled_at: p.now })
    .where('kind', '=', 'waitlist')
    .where('source_id', '=', p.entryId)
    .where('state', '=', 'waiting'),
);

/** Two contacts turned out to be one: what waits for the one waits for the other. For one item it waits once. */
export function giveFollowUpsToContact(tx: Tx, ids: Ids, now: number): void {
  const items = new Set(listOpenEntryIdsOfContact(tx, ids.intoId).map(({ itemId }) => itemId));
  for (const { id, itemId } of listOpenEntryIdsOfContact(tx, ids.fromId)) {
    if (!items.has(itemId)) continue;
    setEntryState(tx, id, 'removed', now);
    tx.run(cancelOfEntry, { entryId: id, now });
  }
  for (const move of MOVES) tx.run(move, ids);
}
