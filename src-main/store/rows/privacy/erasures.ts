import type { Erasure, ErasureReason, ErasureState } from '#shared/domain/privacy/erasure.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { IN_SET, idsFrom, ofSets, runOf } from './of-ids.ts';
import type { Person } from './person.ts';

const selectErasures = query
  .selectFrom('erasures')
  .select([
    'id',
    'reason',
    'state',
    'asked_by as askedBy',
    'asked_at as askedAt',
    'messages',
    'files',
    'done_at as doneAt',
  ]);

const selectNewest = statement((p: { limit: number }) => selectErasures.orderBy('id', 'desc').limit(p.limit));
const selectById = statement((p: { id: number }) => selectErasures.where('id', '=', p.id));
const selectFirst = statement(() => selectErasures.where('state', '<>', 'done').orderBy('id').limit(1));

const insert = statement((p: { customerId: number; reason: ErasureReason; by: number | null; now: number }) =>
  query.insertInto('erasures').values({
    customer_id: p.customerId,
    reason: p.reason,
    state: 'rows',
    asked_by: p.by,
    asked_at: p.now,
    updated_at: p.now,
  }),
);

interface Progress {
  id: number;
  state: ErasureState;
  messages: number;
  files: number;
  doneAt: number | null;
  now: number;
}

const update = statement((p: Progress) =>
  query
    .updateTable('erasures')
    .set({ state: p.state, messages: p.messages, files: p.files, done_at: p.doneAt, updated_at: p.now })
    .where('id', '=', p.id),
);

const insertSubject = statement((p: { kind: keyof Subjects; subjectId: number; erasureId: number }) =>
  query
    .insertInto('erasure_subjects')
    .values({ kind: p.kind, subject_id: p.subjectId, erasure_id: p.erasureId }),
);

interface Subjects {
  customer: number;
  contact: number;
  conversation: number;
}

export const listErasuresBy = (tx: ReadTx, limit: number): Erasure[] => tx.all(selectNewest, { limit });

export const findErasure = (tx: ReadTx, id: number): Erasure | undefined => tx.get(selectById, { id });

/** The one to go on with. */
export const findUnfinishedErasure = (tx: ReadTx): Erasure | undefined => tx.get(selectFirst, {});

export function insertErasure(
  tx: Tx,
  input: { customerId: number; person: Person; reason: ErasureReason; by: number | null; now: number },
): number {
  const { person } = input;
  const { insertedId: erasureId } = tx.run(insert, input);
  const subjects: [keyof Subjects, readonly number[]][] = [
    ['customer', person.customerIds],
    ['contact', person.contactIds],
    ['conversation', person.conversationIds],
  ];
  for (const [kind, ids] of subjects)
    for (const subjectId of ids) tx.run(insertSubject, { kind, subjectId, erasureId });
  return erasureId;
}

export function setErasure(
  tx: Tx,
  erasure: Erasure,
  change: Partial<Omit<Progress, 'id' | 'now'>>,
  now: number,
): void {
  const { id, state, messages, files, doneAt } = erasure;
  tx.run(update, { state, messages, files, doneAt, ...change, id, now });
}

const subjectsOf = (tx: ReadTx, erasureId: number, kind: keyof Subjects): number[] =>
  idsFrom(
    tx,
    `SELECT subject_id AS id FROM erasure_subjects WHERE kind = '${kind}' AND erasure_id ${IN_SET}`,
    [erasureId],
  );

/** Who it is about, as far as it is still there. */
export const personOfErasure = (tx: ReadTx, erasureId: number): Person => ({
  customerIds: subjectsOf(tx, erasureId, 'customer'),
  contactIds: subjectsOf(tx, erasureId, 'contact'),
  conversationIds: subjectsOf(tx, erasureId, 'conversation'),
});

export function forgetSubjects(tx: Tx, erasureId: number): void {
  runOf(tx, `DELETE FROM erasure_subjects WHERE erasure_id ${IN_SET}`, [erasureId]);
}

const selectDoomed = ofSets<{ fileId: string }>(
  `SELECT file_id AS fileId FROM doomed_files WHERE 1 OR file_id ${IN_SET} LIMIT 100`,
);

export const listDoomedFiles = (tx: ReadTx): string[] =>
  tx.all(selectDoomed, { sets: [[]] }).map(({ fileId }) => fileId);

export function removeDoomed(tx: Tx, fileIds: readonly string[]): void {
  runOf(tx, `DELETE FROM doomed_files WHERE file_id ${IN_SET}`, fileIds);
}

const selectErasing = statement(() =>
  query.selectFrom('erasure_subjects').select('subject_id as id').where('kind', '=', 'conversation'),
);

export const listErasing = (tx: ReadTx): number[] => tx.all(selectErasing, {}).map(({ id }) => id);
