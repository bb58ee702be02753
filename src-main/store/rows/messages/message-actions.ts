import { sql, type SqlBool } from 'kysely';
import type { ActionFailure, ActionKind } from '#shared/domain/messages/message-action.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { ActionEntry, ActionState } from '../../contract/action-store.ts';
import { query, statement } from '../../schema/query.ts';
import { stamp } from '../../schema/stamp.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { addressesNow } from '../people/addresses-now.ts';
import { addressesOfMessage, readAddresses } from '../people/numbers/contact-addresses.ts';

export interface ActionRow {
  id: number;
  messageId: number;
  kind: ActionKind;
  value: string;
  state: ActionState;
}

const insert = statement(
  (p: { messageId: number; kind: ActionKind; value: string; by: string; now: number }) =>
    query.insertInto('message_actions').values({
      message_id: p.messageId,
      kind: p.kind,
      value: p.value,
      state: 'waiting',
      failure: null,
      asked_by: p.by,
      asked_at: p.now,
      attempts: 0,
      not_before: p.now,
      updated_at: p.now,
    }),
);

const selectById = statement((p: { id: number }) =>
  query
    .selectFrom('message_actions')
    .select(['id', 'message_id as messageId', 'kind', 'value', 'state'])
    .where('id', '=', p.id),
);

// Literals and not parameters, so that SQLite sees that the partial index message_actions_waiting answers it.
const isWaiting = sql<SqlBool>`state = 'waiting'`;
const isOpen = sql<SqlBool>`state IN ('waiting', 'failed')`;

const dropOpen = statement((p: { messageId: number; kind: ActionKind; now: number }) =>
  query
    .updateTable('message_actions')
    .set({ state: 'dropped', failure: null, updated_at: p.now })
    .where('message_id', '=', p.messageId)
    .where('kind', '=', p.kind)
    .where(isOpen),
);

const finishDeletions = statement((p: { messageId: number; now: number }) =>
  query
    .updateTable('message_actions')
    .set({ state: 'done', failure: null, updated_at: p.now })
    .where('message_id', '=', p.messageId)
    .where('kind', '=', 'delete')
    .where(isOpen),
);

const selectLastStar = statement((p: { messageId: number }) =>
  query
    .selectFrom('message_actions')
    .select('state')
    .where('message_id', '=', p.messageId)
    .where('kind', '=', 'star')
    .orderBy('id', 'desc')
    .limit(1),
);

const selectHeads = statement(() =>
  query
    .selectFrom('message_actions')
    .innerJoin('messages', 'messages.id', 'message_actions.message_id')
    .innerJoin('contacts', 'contacts.id', 'messages.contact_id')
    .select([
      'message_actions.id',
      'message_actions.message_id as messageId',
      'message_actions.kind',
      'message_actions.value',
      'message_actions.attempts',
      'message_actions.not_before as notBefore',
      'messages.link',
      'messages.wa_message_id as waMessageId',
      'messages.direction',
      'messages.sent_at as sentAt',
      'messages.status',
      'messages.revoked_at as revokedAt',
      'contacts.chat_address as chatAddress',
      'contacts.phone',
      'contacts.lid',
      'contacts.bsuid',
      addressesOfMessage.as('addresses'),
    ])
    .where('message_actions.id', 'in', ({ selectFrom }) =>
      selectFrom('message_actions as heads')
        .select(({ fn }) => fn.min('heads.id').as('id'))
        .where(sql<SqlBool>`heads.state = 'waiting'`)
        .groupBy('heads.message_id'),
    )
    // What may be on its way is not there yet, or will never be.
    .where('messages.status', '<>', 'pending')
    .orderBy('message_actions.id'),
);

const updateTry = statement((p: { id: number; attempts: number; notBefore: number; now: number }) =>
  query
    .updateTable('message_actions')
    .set({ attempts: p.attempts, not_before: p.notBefore, updated_at: p.now })
    .where('id', '=', p.id)
    .where(isWaiting),
);

const updateState = statement(
  (p: { id: number; state: ActionState; failure: ActionFailure | null; now: number }) =>
    query
      .updateTable('message_actions')
      .set({ state: p.state, failure: p.failure, updated_at: p.now })
      .where('id', '=', p.id),
);

const failWaiting = statement((p: { failure: ActionFailure; now: number }) =>
  query
    .updateTable('message_actions')
    .set({ state: 'failed', failure: p.failure, updated_at: p.now })
    .where(isWaiting)
    // Whether a star is at WhatsApp as well is nobody's decision.
    .where('kind', '<>', 'star'),
);

const give = statement((p: { fromId: number; intoId: number }) =>
  query.updateTable('message_actions').set({ message_id: p.intoId }).where('message_id', '=', p.fromId),
);

const stampRow = statement((p: { id: number; now: number }) =>
  query
    .updateTable('messages')
    .set({ updated_at: stamp(p.now) })
    .where('id', '=', p.id),
);

/** What is asked of a message is part of what it is: the newer state of it wins in the window. */
export function stampMessage(tx: Tx, input: { id: number; now: number }): void {
  tx.run(stampRow, input);
}

export function insertAction(
  tx: Tx,
  input: { messageId: number; kind: ActionKind; value: string; by: string; now: number },
): void {
  tx.run(insert, input);
}

/** Throws AppError not-found. */
export function getAction(tx: ReadTx, id: number): ActionRow {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `message action ${id}` });
  return row;
}

/** Those of a kind that wait or were given up: another one takes their place. */
export function dropOpenActions(tx: Tx, input: { messageId: number; kind: ActionKind; now: number }): void {
  tx.run(dropOpen, input);
}

/** The message is deleted, by whomever: who wanted that has it, and what else was wanted of it means nothing any more. */
export function endActionsOfDeleted(tx: Tx, { messageId, now }: { messageId: number; now: number }): void {
  tx.run(finishDeletions, { messageId, now });
  dropOpenActions(tx, { messageId, kind: 'edit', now });
  dropOpenActions(tx, { messageId, kind: 'react', now });
}

/** WhatsApp is still to be told of a star, or that there is none any more. */
export const isStarWaiting = (tx: ReadTx, messageId: number): boolean =>
  tx.get(selectLastStar, { messageId })?.state === 'waiting';

/** What was wanted last of a message's star is this desk's alone: it waits, or was given up. */
export function isStarUntold(tx: ReadTx, messageId: number): boolean {
  const last = tx.get(selectLastStar, { messageId });
  return last !== undefined && last.state !== 'done';
}

/** See Store.listActionHeads. */
export function listHeadsOfActions(tx: ReadTx): ActionEntry[] {
  return tx.all(selectHeads, {}).map((row) => ({
    id: row.id,
    messageId: row.messageId,
    kind: row.kind,
    value: row.value,
    attempts: row.attempts,
    notBefore: row.notBefore,
    link: row.link,
    waMessageId: row.waMessageId,
    fromMe: row.direction === 'outgoing',
    sentAt: row.sentAt,
    isGone: row.status === 'failed' || row.revokedAt !== null,
    addresses: [...new Set([...addressesNow(row), ...readAddresses(row.addresses)])],
  }));
}

/** Only of one that still waits. */
export function setActionTry(
  tx: Tx,
  input: { id: number; attempts: number; notBefore: number; now: number },
): void {
  tx.run(updateTry, input);
}

export function setActionState(
  tx: Tx,
  input: { id: number; state: ActionState; failure: ActionFailure | null; now: number },
): void {
  tx.run(updateState, input);
}

/** Nobody knows any more whether what waits was done since. */
export function failWaitingActions(tx: Tx, input: { failure: ActionFailure; now: number }): void {
  tx.run(failWaiting, input);
}

/** A message goes, and its other copy stays. */
export function giveActions(tx: Tx, ids: { fromId: number; intoId: number }): void {
  tx.run(give, ids);
}
