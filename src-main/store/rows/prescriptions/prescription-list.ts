import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import type {
  ListedPrescription,
  OpenStatus,
  Prescription,
} from '#shared/domain/prescriptions/prescription.ts';
import type { PrescriptionCursor, PrescriptionFilter } from '#shared/ipc/contract/prescriptions.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { findFirstPhoto } from './prescription-photos.ts';
import { selectPrescriptions, toPrescription } from './prescriptions.ts';
import { findQuoteAnswer } from './quote-answer.ts';

type Position = PrescriptionCursor & { limit: number };

/** Before all and after all: a first page reads from there. */
const FIRST: PrescriptionCursor = { at: -1, id: 0 };
const LAST: PrescriptionCursor = { at: Number.MAX_SAFE_INTEGER, id: 0 };

/** Literals, so that SQLite sees that the partial indexes answer them. */
const isOpen = sql<SqlBool>`status IN ('waiting', 'unreadable', 'read', 'priced', 'ready')`;
const isFinished = sql<SqlBool>`status IN ('collected', 'delivered', 'cancelled')`;

const selectOpen = statement((p: Position & { status: OpenStatus }) =>
  selectPrescriptions
    .where(isOpen)
    .where('status', '=', p.status)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('status_at', 'prescriptions.id'), '>', tuple(p.at, p.id)))
    .orderBy('status_at')
    .orderBy('prescriptions.id')
    .limit(p.limit),
);

const selectFinished = statement((p: Position) =>
  selectPrescriptions
    .where(isFinished)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('status_at', 'prescriptions.id'), '<', tuple(p.at, p.id)))
    .orderBy('status_at', 'desc')
    .orderBy('prescriptions.id', 'desc')
    .limit(p.limit),
);

const selectOfConversation = statement((p: { conversationId: number; limit: number }) =>
  selectPrescriptions
    .where('contacts.conversation_id', '=', p.conversationId)
    .orderBy('prescriptions.id', 'desc')
    .limit(p.limit),
);

const countOpen = statement(() =>
  query
    .selectFrom('prescriptions')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .where(isOpen)
    .groupBy('status'),
);

export function listPrescriptionsBy(
  tx: ReadTx,
  input: { filter: PrescriptionFilter; after?: PrescriptionCursor | undefined; limit: number },
): { items: ListedPrescription[]; next: PrescriptionCursor | null } {
  const { filter, after, limit } = input;
  const rows =
    filter === 'finished'
      ? tx.all(selectFinished, { ...(after ?? LAST), limit })
      : tx.all(selectOpen, { ...(after ?? FIRST), limit, status: filter });
  const last = rows.at(-1);
  return {
    items: rows.map((row) => withPhoto(tx, toPrescription(tx, row))),
    next: rows.length === limit && last !== undefined ? { at: last.statusAt, id: last.id } : null,
  };
}

export function listOfConversation(
  tx: ReadTx,
  input: { conversationId: number; limit: number },
): ListedPrescription[] {
  return tx.all(selectOfConversation, input).map((row) => withPhoto(tx, toPrescription(tx, row)));
}

export function countOpenPrescriptions(tx: ReadTx): Record<OpenStatus, number> {
  const counts = { waiting: 0, unreadable: 0, read: 0, priced: 0, ready: 0 };
  return {
    ...counts,
    ...Object.fromEntries(tx.all(countOpen, {}).map(({ status, count }) => [status, count])),
  };
}

export const withPhoto = (tx: ReadTx, prescription: Prescription): ListedPrescription => ({
  ...prescription,
  photo: findFirstPhoto(tx, prescription.id) ?? null,
  answer: findQuoteAnswer(tx, prescription),
});
