import { sql, type SqlBool } from 'kysely';
import type { MessageDirection } from '#shared/domain/messages/message.ts';
import type { UnrecordedMessage } from '../../contract/unfinished-store.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { beyondRetry, nextRetryAt } from './retrying.ts';

/** What a damaged row holds can only be looked at. */
const isWhole = sql<SqlBool>`CASE WHEN json_valid(message) THEN message ->> 'waMessageId' = wa_message_id END`;

const select = statement((p: { waMessageId: string; direction: MessageDirection; chatAddress: string }) =>
  query
    .selectFrom('unrecorded_messages')
    .select(['id', 'attempts'])
    .where('wa_message_id', '=', p.waMessageId)
    .where('direction', '=', p.direction)
    .where('chat_address', '=', p.chatAddress),
);

const selectDue = statement((p: { now: number; beyond: number; limit: number }) =>
  query
    .selectFrom('unrecorded_messages')
    .select(['id', 'message', 'failed_at as seenAt'])
    .where(({ eb, or }) => or([eb('retry_at', '<=', p.now), eb('retry_at', '>', p.beyond)]))
    .where(isWhole)
    .orderBy('id')
    .limit(p.limit),
);

const selectNext = statement(() =>
  query
    .selectFrom('unrecorded_messages')
    .select(({ fn }) => fn.min<number | null>('retry_at').as('at'))
    .where(isWhole),
);

const insert = statement((p: UnrecordedMessage & { retryAt: number | null }) =>
  query.insertInto('unrecorded_messages').values({
    wa_message_id: p.waMessageId,
    direction: p.direction,
    chat_address: p.chatAddress,
    push_name: p.pushName,
    preview: p.preview,
    sent_at: p.sentAt,
    message: p.message,
    code: p.code,
    attempts: 1,
    failed_at: p.now,
    retry_at: p.retryAt,
  }),
);

const update = statement((p: { id: number; code: string; attempts: number; retryAt: number | null }) =>
  query
    .updateTable('unrecorded_messages')
    .set({ code: p.code, attempts: p.attempts, retry_at: p.retryAt })
    .where('id', '=', p.id),
);

const wakeAll = statement((p: { now: number }) =>
  query.updateTable('unrecorded_messages').set({ retry_at: p.now }),
);

const remove = statement((p: { id: number }) =>
  query.deleteFrom('unrecorded_messages').where('id', '=', p.id),
);

/** Keeps a message that could not be recorded, or that it could not once more. */
export function keepUnrecordedMessage(tx: Tx, message: UnrecordedMessage): void {
  tx.changes.touched('unfinished');
  const { code, now } = message;
  const known = tx.get(select, message);
  if (known === undefined) {
    tx.run(insert, { ...message, retryAt: nextRetryAt(1, now) });
    return;
  }
  const attempts = known.attempts + 1;
  tx.run(update, { id: known.id, code, attempts, retryAt: nextRetryAt(attempts, now) });
}

export const listDueUnrecorded = (
  tx: ReadTx,
  input: { now: number; limit: number },
): { id: number; message: string; seenAt: number }[] =>
  tx.all(selectDue, { ...input, beyond: beyondRetry(input.now) });

/** When the next one is due, epoch ms; null for never. */
export const findNextUnrecorded = (tx: ReadTx): number | null => tx.get(selectNext, {})?.at ?? null;

export function wakeUnrecorded(tx: Tx, now: number): void {
  tx.run(wakeAll, { now });
}

/** It has come once more and is recorded, perhaps under another name of its person. */
export function forgetUnrecorded(
  tx: Tx,
  { addresses, ...key }: { waMessageId: string; direction: MessageDirection; addresses: readonly string[] },
): void {
  for (const chatAddress of addresses) {
    const known = tx.get(select, { ...key, chatAddress });
    if (known !== undefined) removeUnrecorded(tx, known.id);
  }
}

/** It is recorded, or a person has looked at it. @returns whether it was there. */
export function removeUnrecorded(tx: Tx, id: number): boolean {
  const isThere = tx.run(remove, { id }).changes > 0;
  if (isThere) tx.changes.touched('unfinished');
  return isThere;
}
