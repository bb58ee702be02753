import { AppError } from '#shared/domain/errors.ts';
import type { PastImport, PastImportState } from '#shared/domain/past/exported-chat.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** What the page of imports shows. */
const MOST_LISTED = 100;

const COLUMNS = [
  'id',
  'conversation_id as conversationId',
  'file_name as fileName',
  'state',
  'total',
  'looked',
  'added',
  'started_at as startedAt',
  'started_by as by',
] as const;

/** An import without whose it is. */
export type PastImportRow = Omit<PastImport, 'name' | 'phone'>;

const selectById = statement((p: { id: number }) =>
  query.selectFrom('past_imports').select(COLUMNS).where('id', '=', p.id),
);

const selectNewest = statement(() =>
  query.selectFrom('past_imports').select(COLUMNS).orderBy('id', 'desc').limit(MOST_LISTED),
);

const selectStopped = statement((p: { fingerprint: string }) =>
  query
    .selectFrom('past_imports')
    .select(['id', 'conversation_id as conversationId'])
    .where('fingerprint', '=', p.fingerprint)
    .where('state', '=', 'stopped'),
);

const selectIn = statement((p: { state: PastImportState }) =>
  query.selectFrom('past_imports').select('id').where('state', '=', p.state),
);

interface NewImport {
  conversationId: number;
  fingerprint: string;
  fileName: string;
  total: number;
  by: string;
  now: number;
}

const insert = statement((p: NewImport) =>
  query.insertInto('past_imports').values({
    conversation_id: p.conversationId,
    fingerprint: p.fingerprint,
    file_name: p.fileName,
    state: 'running',
    total: p.total,
    started_by: p.by,
    started_at: p.now,
    updated_at: p.now,
  }),
);

const updateState = statement((p: { id: number; state: PastImportState; now: number }) =>
  query.updateTable('past_imports').set({ state: p.state, updated_at: p.now }).where('id', '=', p.id),
);

const updateCounts = statement((p: { id: number; looked: number; added: number; now: number }) =>
  query
    .updateTable('past_imports')
    .set({ looked: p.looked, added: p.added, updated_at: p.now })
    .where('id', '=', p.id),
);

/** Throws AppError not-found. */
export function getPastImportRow(tx: ReadTx, id: number): PastImportRow {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `import ${id}` });
  return row;
}

export const listPastImportRows = (tx: ReadTx): PastImportRow[] => tx.all(selectNewest, {});

export const listPastImportsIn = (tx: ReadTx, state: PastImportState): number[] =>
  tx.all(selectIn, { state }).map(({ id }) => id);

/** Of one file, whoever's chat it went into. */
export const listStoppedImports = (
  tx: ReadTx,
  input: { fingerprint: string },
): { id: number; conversationId: number }[] => tx.all(selectStopped, input);

export const insertPastImport = (tx: Tx, input: NewImport): number => tx.run(insert, input).insertedId;

export function setPastImportState(tx: Tx, input: { id: number; state: PastImportState; now: number }): void {
  tx.run(updateState, input);
}

export function setPastImportCounts(
  tx: Tx,
  input: { id: number; looked: number; added: number; now: number },
): void {
  tx.run(updateCounts, input);
}
