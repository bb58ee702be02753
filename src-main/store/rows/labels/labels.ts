import { AppError } from '#shared/domain/errors.ts';
import type { Label, LabelColour, LabelDraft } from '#shared/domain/conversations/label.ts';
import { foldName } from '#shared/desk/templates/template-names.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

type Row = Omit<Label, 'isArchived'> & { isArchived: number };
type Words = { name: string; folded: string; colour: LabelColour; now: number };

const selectLabels = query.selectFrom('labels').select(['id', 'name', 'colour', 'is_archived as isArchived']);

const selectAll = statement(() => selectLabels.orderBy('name_folded'));
const selectById = statement((p: { id: number }) => selectLabels.where('id', '=', p.id));
const selectByName = statement((p: { folded: string }) => selectLabels.where('name_folded', '=', p.folded));

const insert = statement((p: Words) =>
  query.insertInto('labels').values({
    name: p.name,
    name_folded: p.folded,
    colour: p.colour,
    created_at: p.now,
    updated_at: p.now,
  }),
);

const update = statement((p: Words & { id: number }) =>
  query
    .updateTable('labels')
    .set({ name: p.name, name_folded: p.folded, colour: p.colour, updated_at: p.now })
    .where('id', '=', p.id),
);

const updateArchived = statement((p: { id: number; isArchived: number; now: number }) =>
  query.updateTable('labels').set({ is_archived: p.isArchived, updated_at: p.now }).where('id', '=', p.id),
);

export function readLabels(tx: ReadTx): Label[] {
  return tx.all(selectAll, {}).map(toLabel);
}

/** Throws AppError not-found. */
export function getLabel(tx: ReadTx, id: number): Label {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `label ${id}` });
  return toLabel(row);
}

/** However it is spelled. */
export function findLabelOfName(tx: ReadTx, name: string): Label | undefined {
  const row = tx.get(selectByName, { folded: foldedName(name) });
  return row && toLabel(row);
}

/** The name must be free. @returns its id. */
export function insertLabel(tx: Tx, draft: LabelDraft, now: number): number {
  return tx.run(insert, wordsOf(draft, now)).insertedId;
}

export function changeLabel(tx: Tx, id: number, draft: LabelDraft, now: number): void {
  tx.run(update, { id, ...wordsOf(draft, now) });
}

export function setArchived(tx: Tx, id: number, isArchived: boolean, now: number): void {
  tx.run(updateArchived, { id, isArchived: isArchived ? 1 : 0, now });
}

/** A name of signs alone has no words; it is then its own. */
const foldedName = (name: string): string => foldName(name) || name;

const wordsOf = ({ name, colour }: LabelDraft, now: number): Words => ({
  name,
  folded: foldedName(name),
  colour,
  now,
});

const toLabel = (row: Row): Label => ({ ...row, isArchived: row.isArchived === 1 });
