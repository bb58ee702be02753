import { sql, type SqlBool } from 'kysely';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { ReplyWindow } from '#shared/domain/conversations/reply-window.ts';
import { isHeld } from '../people/numbers/new-owners.ts';
import { answeredContact, readReplyWindow, replyWindowOf } from '../people/reply-window.ts';
import type { PacedTextsTable } from '../../schema/follow-ups.ts';

/** A text to one of many customers that waits for its turn. */
export interface PacedText {
  id: number;
  kind: PacedTextsTable['kind'];
  sourceId: number;
  /** Where its contact is now. */
  conversationId: number;
  customerId: number;
  text: string;
  /** The agent's id. */
  approvedBy: number;
  /** How long free texts go to them; null when they always go. */
  replyWindow: ReplyWindow | null;
}

const selectWaiting = query
  .selectFrom('paced_texts')
  .innerJoin('contacts', 'contacts.id', 'paced_texts.contact_id')
  .select([
    'paced_texts.id',
    'kind',
    'source_id as sourceId',
    'conversation_id as conversationId',
    'customer_id as customerId',
    'text',
    'approved_by as approvedBy',
    replyWindowOf(answeredContact('contacts.conversation_id')).as('replyWindow'),
  ])
  // A literal, so that SQLite sees that the partial index answers it.
  .where(sql<SqlBool>`paced_texts.state = 'waiting'`)
  .orderBy('paced_texts.id');

const selectFree = statement(() => selectWaiting.where(({ not }) => not(isHeld('contacts.id'))));
const selectAllWaiting = statement(() => selectWaiting);

const countWaiting = statement(() =>
  query
    .selectFrom('paced_texts')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(sql<SqlBool>`state = 'waiting'`),
);

const countSent = statement((p: { since: number }) =>
  query
    .selectFrom('paced_texts')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(sql<SqlBool>`state = 'sent'`)
    .where('settled_at', '>=', p.since),
);

const insert = statement(
  (p: {
    kind: PacedTextsTable['kind'];
    sourceId: number;
    contactId: number;
    text: string;
    by: number;
    now: number;
  }) =>
    query.insertInto('paced_texts').values({
      kind: p.kind,
      source_id: p.sourceId,
      contact_id: p.contactId,
      text: p.text,
      approved_by: p.by,
      state: 'waiting',
      message_id: null,
      settled_at: null,
      created_at: p.now,
    }),
);

const settle = statement(
  (p: { id: number; state: PacedTextsTable['state']; messageId: number | null; now: number }) =>
    query
      .updateTable('paced_texts')
      .set({ state: p.state, message_id: p.messageId, settled_at: p.now })
      .where('id', '=', p.id),
);

const selectPace = statement(() =>
  query.selectFrom('pace').select(['next_at as nextAt', 'is_paused as isPaused']).where('id', '=', 1),
);

const updateNext = statement((p: { nextAt: number }) =>
  query.updateTable('pace').set({ next_at: p.nextAt }).where('id', '=', 1),
);

const updatePaused = statement((p: { isPaused: number }) =>
  query.updateTable('pace').set({ is_paused: p.isPaused }).where('id', '=', 1),
);

type Row = Omit<PacedText, 'conversationId' | 'replyWindow'> & {
  conversationId: number | null;
  replyWindow: string | null;
};

function toPaced(row: Row): PacedText {
  const { conversationId } = row;
  if (conversationId === null) throw new Error(`the contact of paced text ${row.id} has no conversation`);
  return { ...row, conversationId, replyWindow: readReplyWindow(row.replyWindow) };
}

/** The first that is ready. One whose number may have a new owner waits, and lets the others go before it. */
export const findNextPaced = (tx: ReadTx, isReady: (paced: PacedText) => boolean): PacedText | undefined =>
  tx.all(selectFree, {}).map(toPaced).find(isReady);

/** In the order in which they go. */
export const listWaitingPaced = (tx: ReadTx): PacedText[] => tx.all(selectAllWaiting, {}).map(toPaced);

export const countWaitingPaced = (tx: ReadTx): number => tx.get(countWaiting, {})?.total ?? 0;

/** @param since epoch ms. */
export const countPacedSent = (tx: ReadTx, since: number): number => tx.get(countSent, { since })?.total ?? 0;

export function insertPaced(
  tx: Tx,
  input: {
    kind: PacedTextsTable['kind'];
    sourceId: number;
    contactId: number;
    text: string;
    by: number;
    now: number;
  },
): void {
  tx.run(insert, input);
}

export function settlePaced(
  tx: Tx,
  id: number,
  {
    state,
    messageId = null,
    now,
  }: { state: PacedTextsTable['state']; messageId?: number | null; now: number },
): void {
  tx.run(settle, { id, state, messageId, now });
}

/** `nextAt`: epoch ms before which none goes. */
export function getPace(tx: ReadTx): { nextAt: number; isPaused: boolean } {
  const pace = tx.get(selectPace, {});
  return { nextAt: pace?.nextAt ?? 0, isPaused: pace?.isPaused === 1 };
}

export function setNextPacedAt(tx: Tx, nextAt: number): void {
  tx.run(updateNext, { nextAt });
}

export function setPacePaused(tx: Tx, isPaused: boolean): void {
  tx.run(updatePaused, { isPaused: Number(isPaused) });
}
