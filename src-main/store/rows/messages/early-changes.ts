// What was done to messages that have not come yet.
import type { MessageChange } from '#shared/domain/messages/message-change.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const DAY_MS = 86_400_000;

/** A message that has not come by then is not on its way any more. */
const KEPT_MS = 7 * DAY_MS;
const MOST = 2000;
const MOST_OF_A_MESSAGE = 20;

const selectOf = statement((p: { waMessageId: string }) =>
  query
    .selectFrom('early_changes')
    .select(['id', 'change'])
    .where('wa_message_id', '=', p.waMessageId)
    .orderBy('happened_at')
    .orderBy('id'),
);

const insert = statement((p: { waMessageId: string; change: string; happenedAt: number; seenAt: number }) =>
  query.insertInto('early_changes').values({
    wa_message_id: p.waMessageId,
    change: p.change,
    happened_at: p.happenedAt,
    seen_at: p.seenAt,
  }),
);

const removeOf = statement((p: { waMessageId: string }) =>
  query.deleteFrom('early_changes').where('wa_message_id', '=', p.waMessageId),
);

const removeOne = statement((p: { id: number }) => query.deleteFrom('early_changes').where('id', '=', p.id));

const removeUpTo = statement((p: { id: number }) =>
  query.deleteFrom('early_changes').where('id', '<=', p.id),
);

const removeSeenBefore = statement((p: { at: number }) =>
  query.deleteFrom('early_changes').where('seen_at', '<', p.at),
);

/** Keeps a change once, and of all changes no more and no longer than is of use: anybody can send as many as they like. */
export function insertEarlyChange(
  tx: Tx,
  { waMessageId, change, now }: { waMessageId: string; change: MessageChange; now: number },
): void {
  tx.run(removeSeenBefore, { at: now - KEPT_MS });
  const written = JSON.stringify(change);
  const known = tx.all(selectOf, { waMessageId });
  if (known.some((other) => other.change === written)) return;
  const [earliest] = known;
  if (earliest !== undefined && known.length >= MOST_OF_A_MESSAGE) tx.run(removeOne, { id: earliest.id });
  const { insertedId } = tx.run(insert, { waMessageId, change: written, happenedAt: change.at, seenAt: now });
  tx.run(removeUpTo, { id: insertedId - MOST });
}

/** In the order in which they happened. */
export function listEarlyChanges(tx: ReadTx, waMessageId: string): MessageChange[] {
  return tx.all(selectOf, { waMessageId }).map(({ change }) => JSON.parse(change) as MessageChange);
}

export function deleteEarlyChanges(tx: Tx, waMessageId: string): void {
  tx.run(removeOf, { waMessageId });
}
