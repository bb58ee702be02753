import { sql, type SqlBool } from 'kysely';
import { AppError } from '#shared/domain/errors.ts';
import {
  LATE_LIMIT_MS,
  type Scheduled,
  type ScheduledDraft,
  type ScheduledState,
} from '#shared/domain/follow-ups/scheduled.ts';
import type { FailureReason, MessageStatus } from '#shared/domain/messages/message.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { isHeld } from '../people/numbers/new-owners.ts';
import { FOLLOWED_COLUMNS, toFollowed, type FollowedRow } from './followed-columns.ts';

const selectScheduled = query
  .selectFrom('scheduled_messages as late')
  .innerJoin('contacts', 'contacts.id', 'late.contact_id')
  .innerJoin('customers', 'customers.id', 'contacts.customer_id')
  .leftJoin('messages as sent', 'sent.id', 'late.message_id')
  .select([
    'late.id',
    ...FOLLOWED_COLUMNS,
    'late.text',
    'late.send_at as sendAt',
    'late.only_if_silent as onlyIfSilent',
    'late.created_by as createdBy',
    'late.state',
    'late.message_id as messageId',
    'sent.status as sentStatus',
    'sent.failure_reason as sentFailure',
    'late.settled_at as settledAt',
    'late.created_at as createdAt',
  ])
  .select(({ eb, exists, selectFrom, ref }) =>
    exists(
      selectFrom('messages')
        .select('messages.id')
        .whereRef('messages.conversation_id', '=', 'contacts.conversation_id')
        // WhatsApp tells whole seconds: an answer within the second seems older than what it answers.
        .where('messages.sent_at', '>', eb(ref('late.written_at'), '-', 1000))
        .where('messages.direction', '=', 'incoming'),
    ).as('hasAnswer'),
  );

type Row = Omit<Scheduled, 'for' | 'onlyIfSilent' | 'hasAnswer' | 'sentAs'> &
  FollowedRow & {
    onlyIfSilent: number;
    hasAnswer: SqlBool;
    sentStatus: MessageStatus | null;
    sentFailure: FailureReason | null;
  };

const selectById = statement((p: { id: number }) => selectScheduled.where('late.id', '=', p.id));

const selectByKey = statement((p: { clientKey: string }) =>
  selectScheduled.where('late.client_key', '=', p.clientKey),
);

// Literals and not parameters, so that SQLite sees that the partial indexes answer them.
const selectOpen = statement(() =>
  selectScheduled
    .where(sql<SqlBool>`late.state IN ('waiting', 'missed')`)
    .orderBy('late.send_at')
    .orderBy('late.id'),
);

const selectSettled = statement((p: { limit: number }) =>
  selectScheduled
    .where(sql<SqlBool>`late.settled_at IS NOT NULL`)
    .where(sql<SqlBool>`late.state <> 'missed'`)
    .orderBy('late.settled_at', 'desc')
    .limit(p.limit),
);

const selectOfConversation = statement((p: { conversationId: number }) =>
  selectScheduled
    .where('contacts.conversation_id', '=', p.conversationId)
    .where('late.state', 'in', ['waiting', 'missed'])
    .orderBy('late.send_at')
    .orderBy('late.id'),
);

const selectDue = statement((p: { now: number }) =>
  selectScheduled
    .where(sql<SqlBool>`late.state IN ('waiting', 'missed')`)
    .where('late.state', '=', 'waiting')
    .where('late.send_at', '<=', p.now)
    .orderBy('late.send_at')
    .orderBy('late.id'),
);

const selectNext = statement((p: { now: number }) =>
  query
    .selectFrom('scheduled_messages')
    .select('send_at as at')
    .where(sql<SqlBool>`state IN ('waiting', 'missed')`)
    .where('state', '=', 'waiting')
    .where('send_at', '>', p.now)
    .where(({ not }) => not(isHeld('scheduled_messages.contact_id')))
    .orderBy('send_at')
    .limit(1),
);

const countMissed = statement(() =>
  query
    .selectFrom('scheduled_messages')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(sql<SqlBool>`state IN ('waiting', 'missed')`)
    .where('state', '=', 'missed'),
);

interface NewScheduled {
  clientKey: string;
  contactId: number;
  text: string;
  sendAt: number;
  onlyIfSilent: number;
  by: number;
  now: number;
}

const insert = statement((p: NewScheduled) =>
  query.insertInto('scheduled_messages').values({
    client_key: p.clientKey,
    contact_id: p.contactId,
    text: p.text,
    send_at: p.sendAt,
    only_if_silent: p.onlyIfSilent,
    created_by: p.by,
    state: 'waiting',
    message_id: null,
    written_at: p.now,
    settled_at: null,
    created_at: p.now,
  }),
);

const rewrite = statement(
  (p: { id: number; text: string; sendAt: number; onlyIfSilent: number; now: number }) =>
    query
      .updateTable('scheduled_messages')
      .set({
        text: p.text,
        send_at: p.sendAt,
        only_if_silent: p.onlyIfSilent,
        state: 'waiting',
        written_at: p.now,
        settled_at: null,
      })
      .where('id', '=', p.id),
);

const settle = statement((p: { id: number; state: ScheduledState; messageId: number | null; now: number }) =>
  query
    .updateTable('scheduled_messages')
    .set({ state: p.state, message_id: p.messageId, settled_at: p.now })
    .where('id', '=', p.id),
);

const awaitAgain = statement((p: { now: number }) =>
  query
    .updateTable('scheduled_messages')
    .set({ state: 'waiting', settled_at: null })
    .where(sql<SqlBool>`state IN ('waiting', 'missed')`)
    .where('state', '=', 'missed')
    .where('send_at', '>', p.now)
    // What a restore has set aside may have gone already.
    .where(({ eb, ref }) => eb('settled_at', '>=', eb(ref('send_at'), '+', LATE_LIMIT_MS))),
);

const bringWritten = statement((p: { now: number }) =>
  query
    .updateTable('scheduled_messages')
    .set({ written_at: p.now })
    .where(sql<SqlBool>`state IN ('waiting', 'missed')`)
    .where('written_at', '>', p.now),
);

/** Throws AppError not-found. */
export function getScheduled(tx: ReadTx, id: number): Scheduled {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `scheduled message ${id}` });
  return toScheduled(row);
}

export function findScheduledByKey(tx: ReadTx, clientKey: string): Scheduled | undefined {
  const row = tx.get(selectByKey, { clientKey });
  return row && toScheduled(row);
}

/** What waits or was missed, the soonest first. */
export const listOpenScheduled = (tx: ReadTx): Scheduled[] => tx.all(selectOpen, {}).map(toScheduled);

/** Newest first. */
export const listSettledScheduled = (tx: ReadTx, limit: number): Scheduled[] =>
  tx.all(selectSettled, { limit }).map(toScheduled);

/** What waits or was missed in a conversation. */
export const listScheduledIn = (tx: ReadTx, conversationId: number): Scheduled[] =>
  tx.all(selectOfConversation, { conversationId }).map(toScheduled);

export const listDueScheduled = (tx: ReadTx, now: number): Scheduled[] =>
  tx.all(selectDue, { now }).map(toScheduled);

/** When the next one is due after now, epoch ms; null when none is. */
export const nextScheduledAt = (tx: ReadTx, now: number): number | null =>
  tx.get(selectNext, { now })?.at ?? null;

export const countMissedScheduled = (tx: ReadTx): number => tx.get(countMissed, {})?.total ?? 0;

/** @returns its id. */
export function insertScheduled(
  tx: Tx,
  input: ScheduledDraft & { clientKey: string; contactId: number; by: number; now: number },
): number {
  return tx.run(insert, { ...input, onlyIfSilent: Number(input.onlyIfSilent) }).insertedId;
}

/** It waits again, and what the customer wrote until now is no answer to it. */
export function rewriteScheduled(tx: Tx, id: number, draft: ScheduledDraft, now: number): void {
  tx.run(rewrite, { id, ...draft, onlyIfSilent: Number(draft.onlyIfSilent), now });
}

export function settleScheduled(
  tx: Tx,
  id: number,
  { state, messageId = null, now }: { state: ScheduledState; messageId?: number | null; now: number },
): void {
  tx.run(settle, { id, state, messageId, now });
}

/** What was missed because the clock was ahead, and has its time before it again. @returns whether there was any. */
export function awaitMissedAgain(tx: Tx, now: number): boolean {
  return tx.run(awaitAgain, { now }).changes > 0;
}

/** What was written by a clock that was ahead was written by now: whoever answers from here on has answered it. */
export function bringScheduledToPresent(tx: Tx, now: number): void {
  tx.run(bringWritten, { now });
}

function toScheduled(row: Row): Scheduled {
  return {
    id: row.id,
    for: toFollowed(row),
    text: row.text,
    sendAt: row.sendAt,
    onlyIfSilent: row.onlyIfSilent === 1,
    createdBy: row.createdBy,
    state: row.state,
    messageId: row.messageId,
    sentAs: row.sentStatus === null ? null : { status: row.sentStatus, failureReason: row.sentFailure },
    settledAt: row.settledAt,
    hasAnswer: Boolean(row.hasAnswer),
    createdAt: row.createdAt,
  };
}
