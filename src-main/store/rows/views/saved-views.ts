import { AppError } from '#shared/domain/errors.ts';
import { foldName } from '#shared/desk/templates/template-names.ts';
import { EVERYTHING, narrowingSchema } from '#shared/domain/conversations/narrowing.ts';
import type { SavedView, ViewDraft } from '#shared/domain/conversations/saved-view.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readJson } from '../json-column.ts';

/** With whose it is: null for everybody's. */
export interface OwnedView extends SavedView {
  agentId: number | null;
  position: number;
}

type Row = { id: number; agentId: number | null; name: string; narrowing: string; position: number };
type Words = { name: string; folded: string; narrowing: string; now: number };

const selectViews = query
  .selectFrom('saved_views')
  .select(['id', 'agent_id as agentId', 'name', 'narrowing', 'position']);

const selectOwn = statement((p: { agentId: number }) =>
  selectViews.where('agent_id', '=', p.agentId).orderBy('position').orderBy('id'),
);
const selectShared = statement(() =>
  selectViews.where('agent_id', 'is', null).orderBy('position').orderBy('id'),
);
const selectById = statement((p: { id: number }) => selectViews.where('id', '=', p.id));

const insert = statement((p: Words & { agentId: number | null; position: number }) =>
  query.insertInto('saved_views').values({
    agent_id: p.agentId,
    name: p.name,
    name_folded: p.folded,
    narrowing: p.narrowing,
    position: p.position,
    created_at: p.now,
    updated_at: p.now,
  }),
);

const update = statement((p: Words & { id: number; agentId: number | null; position: number }) =>
  query
    .updateTable('saved_views')
    .set({
      agent_id: p.agentId,
      name: p.name,
      name_folded: p.folded,
      narrowing: p.narrowing,
      position: p.position,
      updated_at: p.now,
    })
    .where('id', '=', p.id),
);

const updatePosition = statement((p: { id: number; position: number }) =>
  query.updateTable('saved_views').set({ position: p.position }).where('id', '=', p.id),
);

const remove = statement((p: { id: number }) => query.deleteFrom('saved_views').where('id', '=', p.id));

/** Of one agent, or with null of everybody. */
export const listViewsOf = (tx: ReadTx, agentId: number | null): OwnedView[] =>
  (agentId === null ? tx.all(selectShared, {}) : tx.all(selectOwn, { agentId })).map(toView);

/** Throws AppError not-found. */
export function getView(tx: ReadTx, id: number): OwnedView {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `view ${id}` });
  return toView(row);
}

/** The name must be free. @returns its id. */
export const insertView = (tx: Tx, draft: ViewDraft, place: Place, now: number): number =>
  tx.run(insert, { ...wordsOf(draft, now), ...place }).insertedId;

export function changeView(tx: Tx, id: number, draft: ViewDraft, place: Place, now: number): void {
  tx.run(update, { id, ...wordsOf(draft, now), ...place });
}

type Place = { agentId: number | null; position: number };

export function setViewPosition(tx: Tx, id: number, position: number): void {
  tx.run(updatePosition, { id, position });
}

export function deleteView(tx: Tx, id: number): void {
  tx.run(remove, { id });
}

/** However it is spelled. A name of signs alone has no words; it is then its own. */
export const foldedViewName = (name: string): string => foldName(name) || name;

const wordsOf = ({ name, narrowing }: ViewDraft, now: number): Words => ({
  name,
  folded: foldedViewName(name),
  narrowing: JSON.stringify(narrowing),
  now,
});

const toView = ({ narrowing, ...row }: Row): OwnedView => ({
  ...row,
  isShared: row.agentId === null,
  narrowing: readJson(narrowing, narrowingSchema, EVERYTHING),
});
