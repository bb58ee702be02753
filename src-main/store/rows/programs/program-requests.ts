import type { ProgramSending, QueuedForProgram } from '../../contract/program-store.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** How long at least a repeated request is known to be one; said in the documentation of the routes. */
const REQUEST_KEPT_MS = 7 * 86_400_000;
/** Kept whatever the clock says: one that was far wrong, or is, would make the requests of an hour ago a week old. */
const NEWEST_KEPT = 2_000;

interface RequestKey {
  keyId: number;
  idempotencyKey: string;
}

const select = statement((p: RequestKey) =>
  query
    .selectFrom('program_requests')
    .select([
      'fingerprint',
      'message_id as messageId',
      'conversation_id as conversationId',
      'created_at as queuedAt',
    ])
    .where('key_id', '=', p.keyId)
    .where('idempotency_key', '=', p.idempotencyKey),
);

const insert = statement((p: RequestKey & { fingerprint: string; now: number }) =>
  query.insertInto('program_requests').values({
    key_id: p.keyId,
    idempotency_key: p.idempotencyKey,
    fingerprint: p.fingerprint,
    message_id: 0,
    conversation_id: 0,
    created_at: p.now,
  }),
);

const setMessage = statement((p: { id: number; messageId: number; conversationId: number }) =>
  query
    .updateTable('program_requests')
    .set({ message_id: p.messageId, conversation_id: p.conversationId })
    .where('id', '=', p.id),
);

const removeOld = statement((p: { until: number; tooFar: number; untilId: number }) =>
  query
    .deleteFrom('program_requests')
    .where('id', '<=', p.untilId)
    .where(({ or, eb }) => or([eb('created_at', '<=', p.until), eb('created_at', '>', p.tooFar)])),
);

/** What became of the same request when it came before. */
export function findRequest(
  tx: ReadTx,
  { fingerprint, ...key }: RequestKey & { fingerprint: string },
): Exclude<ProgramSending, { kind: 'queued' | 'refused' }> | undefined {
  const row = tx.get(select, key);
  if (row === undefined) return undefined;
  if (row.fingerprint !== fingerprint) return { kind: 'other-payload' };
  const { messageId, conversationId, queuedAt } = row;
  return { kind: 'repeated', messageId, conversationId, queuedAt };
}

/**
 * Remembers a request, and forgets those whose time is over when there are newer ones enough. @returns a number that no
 * other request ever had, and what writes down which message it has become: in the same transaction.
 */
export function addRequest(
  tx: Tx,
  request: RequestKey & { fingerprint: string; now: number },
): { id: number; becomes: (queued: Omit<QueuedForProgram, 'queuedAt'>) => void } {
  const { insertedId: id } = tx.run(insert, request);
  const { now } = request;
  tx.run(removeOld, {
    until: now - REQUEST_KEPT_MS,
    tooFar: now + REQUEST_KEPT_MS,
    untilId: id - NEWEST_KEPT,
  });
  return { id, becomes: (queued) => void tx.run(setMessage, { id, ...queued }) };
}
