// What became of messages that are not known by WhatsApp's id yet.
import type { FailureReason, MessageStatus } from '#shared/domain/messages/message.ts';
import { query, statement } from '../../schema/query.ts';
import type { Tx } from '../../schema/tx.ts';

const DAY_MS = 86_400_000;
/** An answer comes within minutes, and what the phone sent within the days that webhooks are told again. */
const KEPT_MS = 7 * DAY_MS;
const MOST = 5_000;

interface EarlyStatus {
  waMessageId: string;
  status: MessageStatus;
  failure: FailureReason | null;
}

const insert = statement((p: EarlyStatus & { now: number }) =>
  query
    .insertInto('early_statuses')
    .values({ wa_message_id: p.waMessageId, status: p.status, failure_reason: p.failure, seen_at: p.now })
    .onConflict((conflict) => conflict.doNothing()),
);

const selectOf = statement((p: { waMessageId: string }) =>
  query
    .selectFrom('early_statuses')
    .select(['wa_message_id as waMessageId', 'status', 'failure_reason as failure'])
    .where('wa_message_id', '=', p.waMessageId)
    .orderBy('id'),
);

const removeOf = statement((p: { waMessageId: string }) =>
  query.deleteFrom('early_statuses').where('wa_message_id', '=', p.waMessageId),
);

const removeSeenBefore = statement((p: { at: number }) =>
  query.deleteFrom('early_statuses').where('seen_at', '<', p.at),
);

const removeUpTo = statement((p: { id: number }) =>
  query.deleteFrom('early_statuses').where('id', '<=', p.id),
);

/** Each once, and no more and no longer than is of use. */
export function insertEarlyStatus(tx: Tx, input: EarlyStatus & { now: number }): void {
  tx.run(removeSeenBefore, { at: input.now - KEPT_MS });
  const { changes, insertedId } = tx.run(insert, input);
  if (changes > 0) tx.run(removeUpTo, { id: insertedId - MOST });
}

/** What was heard of it, which is not kept any longer. */
export function takeEarlyStatuses(tx: Tx, waMessageId: string): EarlyStatus[] {
  const early = tx.all(selectOf, { waMessageId });
  if (early.length > 0) tx.run(removeOf, { waMessageId });
  return early;
}
