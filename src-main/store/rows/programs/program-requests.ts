import type { ProgramSending, QueuedForProgram } from '../../contract/program-store.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** How long a repeated request is known to be one; said in the documentation of the routes. */
const REQUEST_KEPT_MS = 7 * 86_400_000;

interface RequestKey {
  keyId: number;
  idempotencyKey: string;
}

const select = statement((p: RequestKey & { since: number }) =>
  query
    .selectFrom('program_requests')
    .select([
      'fingerprint',
      'message_id as messageId',
      'conversation_id as conversationId',
      'created_at as queuedAt',
    ])
    .where('key_id', '=', p.keyId)
    .where('idempotency_key', '=', p.idempotencyKey)
    .where('created_at', '>', p.since),
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

const removeOld = statement((p: { until: number }) =>
  query.deleteFrom('program_requests').where('created_at', '<=', p.until),
);

/** What became of the same request when it came before. */
export function findRequest(
  tx: ReadTx,
  { fingerprint, now, ...key }: RequestKey & { fingerprint: string; now: number },
): Exclude<ProgramSending, { kind: 'queued' | 'refused' }> | undefined {
  const row = tx.get(select, { ...key, since: now - REQUEST_KEPT_MS });
  if (row === undefined) return undefined;
  if (row.fingerprint !== fingerprint) return { kind: 'other-payload' };
  const { messageId, conversationId, queuedAt } = row;
  return { kind: 'repeated', messageId, conversationId, queuedAt };
}

/**
 * Remembers a request, and forgets those whose time is over. @returns a number that no other request ever had, and what
 * writes down which message it has become: in the same transaction.
 */
export function addRequest(
  tx: Tx,
  request: RequestKey & { fingerprint: string; now: number },
): { id: number; becomes: (queued: Omit<QueuedForProgram, 'queuedAt'>) => void } {
  tx.run(removeOld, { until: request.now - REQUEST_KEPT_MS });
  const { insertedId: id } = tx.run(insert, request);
  return { id, becomes: (queued) => void tx.run(setMessage, { id, ...queued }) };
}
