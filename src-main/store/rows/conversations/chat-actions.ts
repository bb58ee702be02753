import { sql, type SqlBool } from 'kysely';
import type { ChatActionKind } from '#shared/domain/conversations/chat-marks.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { ActionFailure } from '#shared/domain/messages/message-action.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { ActionState } from '../../contract/action-store.ts';
import type { ChatActionEntry } from '../../contract/chat-store.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { addressesNow } from '../people/addresses-now.ts';

export interface ChatActionRow {
  id: number;
  contactId: number;
  kind: ChatActionKind;
  value: string;
  valueBefore: string;
  state: ActionState;
}

// Literals and not parameters, so that SQLite sees that the partial indexes answer them.
const isWaiting = sql<SqlBool>`state = 'waiting'`;
const isOpen = sql<SqlBool>`state IN ('waiting', 'failed')`;

type Asked = {
  contactId: number;
  link: Link;
  kind: ChatActionKind;
  value: string;
  valueBefore: string;
  by: string;
  now: number;
};

const insert = statement((p: Asked) =>
  query.insertInto('chat_actions').values({
    contact_id: p.contactId,
    link: p.link,
    kind: p.kind,
    value: p.value,
    value_before: p.valueBefore,
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
    .selectFrom('chat_actions')
    .select(['id', 'contact_id as contactId', 'kind', 'value', 'value_before as valueBefore', 'state'])
    .where('id', '=', p.id),
);

const selectOpen = statement((p: { contactId: number }) =>
  query
    .selectFrom('chat_actions')
    .select(['id', 'contact_id as contactId', 'kind', 'value', 'value_before as valueBefore', 'state'])
    .where('contact_id', '=', p.contactId)
    .where(isOpen)
    .orderBy('id'),
);

const selectHeads = statement(() =>
  query
    .selectFrom('chat_actions')
    .innerJoin('contacts', 'contacts.id', 'chat_actions.contact_id')
    .select([
      'chat_actions.id',
      'chat_actions.contact_id as contactId',
      'chat_actions.kind',
      'chat_actions.value',
      'chat_actions.attempts',
      'chat_actions.not_before as notBefore',
      'chat_actions.link',
      'contacts.chat_address as chatAddress',
      'contacts.phone',
      'contacts.lid',
      'contacts.bsuid',
    ])
    .where('chat_actions.id', 'in', ({ selectFrom }) =>
      selectFrom('chat_actions as heads')
        .select(({ fn }) => fn.min('heads.id').as('id'))
        .where(sql<SqlBool>`heads.state = 'waiting'`)
        .groupBy(['heads.contact_id', 'heads.link']),
    )
    .orderBy('chat_actions.id'),
);

const updateTry = statement((p: { id: number; attempts: number; notBefore: number; now: number }) =>
  query
    .updateTable('chat_actions')
    .set({ attempts: p.attempts, not_before: p.notBefore, updated_at: p.now })
    .where('id', '=', p.id)
    .where(isWaiting),
);

const updateState = statement(
  (p: { id: number; state: ActionState; failure: ActionFailure | null; now: number }) =>
    query
      .updateTable('chat_actions')
      .set({ state: p.state, failure: p.failure, updated_at: p.now })
      .where('id', '=', p.id),
);

const dropWaiting = statement((p: { now: number }) =>
  query.updateTable('chat_actions').set({ state: 'dropped', updated_at: p.now }).where(isWaiting),
);

const give = statement((p: { fromId: number; intoId: number }) =>
  query.updateTable('chat_actions').set({ contact_id: p.intoId }).where('contact_id', '=', p.fromId),
);

export const insertChatAction = (tx: Tx, input: Asked): void => void tx.run(insert, input);

/** Throws AppError not-found. */
export function getChatAction(tx: ReadTx, id: number): ChatActionRow {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `chat action ${id}` });
  return row;
}

/** Those that wait or were given up, oldest first. */
export const listOpenChatActions = (tx: ReadTx, contactId: number): ChatActionRow[] =>
  tx.all(selectOpen, { contactId });

/** See ChatStore.listChatActionHeads. */
export const listHeadsOfChatActions = (tx: ReadTx): ChatActionEntry[] =>
  tx.all(selectHeads, {}).map(({ chatAddress, phone, lid, bsuid, ...head }) => ({
    ...head,
    addresses: addressesNow({ chatAddress, phone, lid, bsuid }),
  }));

/** Only of one that still waits. */
export const setChatActionTry = (
  tx: Tx,
  input: { id: number; attempts: number; notBefore: number; now: number },
): void => void tx.run(updateTry, input);

export const setChatActionState = (
  tx: Tx,
  input: { id: number; state: ActionState; failure: ActionFailure | null; now: number },
): void => void tx.run(updateState, input);

/** Of another session: the phone's list says by itself what it shows. */
export const dropWaitingChatActions = (tx: Tx, input: { now: number }): void =>
  void tx.run(dropWaiting, input);

/** Two contacts are one person. */
export const giveChatActions = (tx: Tx, ids: { fromId: number; intoId: number }): void =>
  void tx.run(give, ids);
