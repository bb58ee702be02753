import { AppError } from '#shared/domain/errors.ts';
import { foldName } from '#shared/desk/templates/template-names.ts';
import type { OwnCategory } from '#shared/domain/templates/template-category.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const selectAll = statement(() =>
  query
    .selectFrom('template_categories')
    .leftJoin('templates', 'templates.own_category_id', 'template_categories.id')
    .select(['template_categories.id', 'template_categories.name'])
    .select(({ fn }) => fn.count<number>('templates.id').as('templates'))
    .groupBy('template_categories.id')
    .orderBy('template_categories.name_folded'),
);

const selectIdOfName = statement((p: { folded: string }) =>
  query.selectFrom('template_categories').select('id').where('name_folded', '=', p.folded),
);

const selectById = statement((p: { id: number }) =>
  query.selectFrom('template_categories').select('id').where('id', '=', p.id),
);

interface Words {
  name: string;
  folded: string;
  now: number;
}

const insert = statement((p: Words & { by: number | null }) =>
  query.insertInto('template_categories').values({
    name: p.name,
    name_folded: p.folded,
    created_by: p.by,
    created_at: p.now,
    updated_at: p.now,
  }),
);

const update = statement((p: Words & { id: number }) =>
  query
    .updateTable('template_categories')
    .set({ name: p.name, name_folded: p.folded, updated_at: p.now })
    .where('id', '=', p.id),
);

const moveTemplates = statement((p: { id: number; intoId: number | null }) =>
  query.updateTable('templates').set({ own_category_id: p.intoId }).where('own_category_id', '=', p.id),
);

const remove = statement((p: { id: number }) =>
  query.deleteFrom('template_categories').where('id', '=', p.id),
);

/** By name. */
export const readOwnCategories = (tx: ReadTx): OwnCategory[] => tx.all(selectAll, {});

/** However it is spelled. */
export const findCategoryOfName = (tx: ReadTx, name: string): number | undefined =>
  tx.get(selectIdOfName, { folded: foldedName(name) })?.id;

export const hasCategory = (tx: ReadTx, id: number): boolean => tx.get(selectById, { id }) !== undefined;

/** The name must be free. @returns its id. */
export const insertCategory = (tx: Tx, name: string, by: number | null, now: number): number =>
  tx.run(insert, { name, folded: foldedName(name), by, now }).insertedId;

/** The name must be free. Throws AppError not-found. */
export function renameCategory(tx: Tx, id: number, name: string, now: number): void {
  if (tx.run(update, { id, name, folded: foldedName(name), now }).changes === 0)
    throw new AppError('not-found', { message: `template category ${id}` });
}

/** Its templates go into another one, or into none. */
export function removeCategory(tx: Tx, id: number, intoId: number | null): void {
  tx.run(moveTemplates, { id, intoId });
  tx.run(remove, { id });
}

/** A name of signs alone has no words; it is then its own. */
const foldedName = (name: string): string => foldName(name) || name.trim();
