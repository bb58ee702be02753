// What was done to messages that have not come yet.
import type { MessageChange } from '#shared/domain/messages/message-change.ts';
import type { MessageDirection } from '#shared/domain/messages/message.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readAddresses } from '../people/numbers/contact-addresses.ts';

const DAY_MS = 86_400_000;

/** A message that has not come by then is not on its way any more. */
const KEPT_MS = 7 * DAY_MS;
const MOST = 2000;
const MOST_OF_A_MESSAGE = 20;

/** The message, with every name of its person: somebody else's may have the same id. */
export interface AwaitedMessage {
  waMessageId: string;
  direction: MessageDirection;
  addresses: readonly string[];
}

const selectWithId = statement((p: { waMessageId: string }) =>
  query
    .selectFrom('early_changes')
    .select(['id', 'change', 'direction', 'addresses'])
    .where('wa_message_id', '=', p.waMessageId)
    .orderBy('happened_at')
    .orderBy('id'),
);

const selectAny = statement((p: { waMessageId: string }) =>
  query.selectFrom('early_changes').select('id').where('wa_message_id', '=', p.waMessageId).limit(1),
);

const selectAt = statement((p: { pattern: string }) =>
  query
    .selectFrom('early_changes')
    .select(['wa_message_id as waMessageId', 'direction'])
    .where('addresses', 'like', p.pattern)
    .where('direction', 'is not', null)
    .$narrowType<{ direction: MessageDirection }>()
    .distinct(),
);

const insert = statement(
  (p: {
    waMessageId: string;
    direction: MessageDirection;
    addresses: string;
    change: string;
    happenedAt: number;
    seenAt: number;
  }) =>
    query.insertInto('early_changes').values({
      wa_message_id: p.waMessageId,
      direction: p.direction,
      addresses: p.addresses,
      change: p.change,
      happened_at: p.happenedAt,
      seen_at: p.seenAt,
    }),
);

const removeOne = statement((p: { id: number }) => query.deleteFrom('early_changes').where('id', '=', p.id));

const removeUpTo = statement((p: { id: number }) =>
  query.deleteFrom('early_changes').where('id', '<=', p.id),
);

const removeSeenBefore = statement((p: { at: number }) =>
  query.deleteFrom('early_changes').where('seen_at', '<', p.at),
);

/**
 * Keeps a change once, and of all changes no more and no longer than is of use: anybody can send as many as they like.
 */
export function insertEarlyChange(
  tx: Tx,
  { message, change, now }: { message: AwaitedMessage; change: MessageChange; now: number },
): void {
  tx.run(removeSeenBefore, { at: now - KEPT_MS });
  const written = JSON.stringify(change);
  const known = rowsOf(tx, message);
  if (known.some((other) => other.change === written)) return;
  const [earliest] = known;
  if (earliest !== undefined && known.length >= MOST_OF_A_MESSAGE) tx.run(removeOne, { id: earliest.id });
  const { insertedId } = tx.run(insert, {
    waMessageId: message.waMessageId,
    direction: message.direction,
    addresses: JSON.stringify(message.addresses),
    change: written,
    happenedAt: change.at,
    seenAt: now,
  });
  tx.run(removeUpTo, { id: insertedId - MOST });
}

/** Whether anything was heard of a message with this id, whosever it is. */
export const isIdAwaited = (tx: ReadTx, waMessageId: string): boolean =>
  tx.get(selectAny, { waMessageId }) !== undefined;

/** In the order in which they happened. */
export function listEarlyChanges(tx: ReadTx, message: AwaitedMessage): MessageChange[] {
  return rowsOf(tx, message).map(({ change }) => JSON.parse(change) as MessageChange);
}

/** Of which messages something was heard under an address. */
export const listAwaitedAt = (
  tx: ReadTx,
  address: string,
): Pick<AwaitedMessage, 'waMessageId' | 'direction'>[] => tx.all(selectAt, { pattern: `%"${address}"%` });

export function deleteEarlyChanges(tx: Tx, message: AwaitedMessage): void {
  for (const { id } of rowsOf(tx, message)) tx.run(removeOne, { id });
}

/**
 * One from before it was kept whose message it is about is whoever's comes first. Where both name an id of one kind, that
 * says whose it is: the number may have changed hands.
 */
function rowsOf(tx: ReadTx, { waMessageId, direction, addresses }: AwaitedMessage) {
  return tx.all(selectWithId, { waMessageId }).filter((row) => {
    if (row.addresses === null) return true;
    const known = readAddresses(row.addresses);
    const kinds = ['@lid', '@bsuid'].filter((kind) => [known, addresses].every((all) => hasKind(all, kind)));
    const names =
      kinds.length === 0 ? known : known.filter((name) => kinds.some((kind) => name.endsWith(kind)));
    return row.direction === direction && names.some((address) => addresses.includes(address));
  });
}

const hasKind = (addresses: readonly string[], kind: string): boolean =>
  addresses.some((address) => address.endsWith(kind));
