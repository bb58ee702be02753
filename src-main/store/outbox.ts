import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import { AppError } from '../../src-shared/domain/errors.ts';
import { query, statement } from './database/query.ts';
import type { Tx } from './database/tx.ts';
import type { OutboxEntry, OutboxState } from './store.ts';

const selectEntries = query
  .selectFrom('outbox')
  .innerJoin('messages', 'messages.id', 'outbox.message_id')
  .innerJoin('conversations', 'conversations.id', 'outbox.conversation_id')
  .select([
    'outbox.id',
    'outbox.message_id as messageId',
    'outbox.conversation_id as conversationId',
    'conversations.chat_address as chatAddress',
    'messages.content as text',
    'outbox.state',
    'messages.wa_message_id as waMessageId',
    'outbox.attempts',
    'outbox.not_before as notBefore',
  ]);

const selectById = statement((p: { id: number }) => selectEntries.where('outbox.id', '=', p.id));

const selectByMessage = statement((p: { messageId: number }) =>
  selectEntries.where('outbox.message_id', '=', p.messageId),
);

// Literals and not parameters, so that SQLite sees that the partial index outbox_unfinished answers it.
const selectHeads = statement(() =>
  selectEntries
    .where('outbox.id', 'in', ({ selectFrom }) =>
      selectFrom('outbox as queue')
        .select(({ fn }) => fn.min('queue.id').as('id'))
        .where(sql<SqlBool>`queue.state IN ('queued', 'prepared', 'dispatched')`)
        .groupBy('queue.conversation_id'),
    )
    .orderBy('outbox.id'),
);

const insert = statement((p: { messageId: number; conversationId: number; now: number }) =>
  query.insertInto('outbox').values({
    message_id: p.messageId,
    conversation_id: p.conversationId,
    state: 'queued',
    attempts: 0,
    not_before: p.now,
    error_code: null,
    created_at: p.now,
    updated_at: p.now,
  }),
);

interface Progress {
  id: number;
  state: OutboxState;
  attempts: number;
  notBefore: number;
  errorCode: string | null;
  now: number;
}

const updateProgress = statement((p: Progress) =>
  query
    .updateTable('outbox')
    .set({
      state: p.state,
      attempts: p.attempts,
      not_before: p.notBefore,
      error_code: p.errorCode,
      updated_at: p.now,
    })
    .where('id', '=', p.id),
);

const move = statement((p: { fromId: number; intoId: number }) =>
  query.updateTable('outbox').set({ conversation_id: p.intoId }).where('conversation_id', '=', p.fromId),
);

/** Finished entries block nothing and are not tried again by themselves. */
export function isFinished(state: OutboxState): boolean {
  return state === 'sent' || state === 'failed' || state === 'unknown';
}

export function insertOutboxEntry(
  tx: Tx,
  input: { messageId: number; conversationId: number; now: number },
): void {
  tx.run(insert, input);
}

/** Throws AppError not-found. */
export function getOutboxEntry(tx: Tx, id: number): OutboxEntry {
  const entry = tx.get(selectById, { id });
  if (entry === undefined) throw new AppError('not-found', { message: `outbox entry ${id}` });
  return entry;
}

/** undefined for messages written on the phone. */
export function findOutboxEntryOfMessage(tx: Tx, messageId: number): OutboxEntry | undefined {
  return tx.get(selectByMessage, { messageId });
}

/** The oldest unfinished entry of every conversation, oldest first. */
export function listOutboxHeadsOf(tx: Tx): OutboxEntry[] {
  return tx.all(selectHeads, {});
}

/** Changes what is named; attempts and not-before stay when they are not. The error code is that of the last step. */
export function setOutboxProgress(
  tx: Tx,
  entry: OutboxEntry,
  change: { state: OutboxState; attempts?: number; notBefore?: number; errorCode?: string; now: number },
): OutboxEntry {
  const { state, attempts = entry.attempts, notBefore = entry.notBefore, errorCode = null, now } = change;
  tx.run(updateProgress, { id: entry.id, state, attempts, notBefore, errorCode, now });
  return { ...entry, state, attempts, notBefore };
}

export function moveOutboxEntries(tx: Tx, input: { fromId: number; intoId: number }): void {
  tx.run(move, input);
}
