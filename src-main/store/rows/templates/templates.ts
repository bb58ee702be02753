import { AppError } from '#shared/domain/errors.ts';
import type { Template, TemplateCategory, TemplateDraft } from '#shared/domain/templates/template.ts';
import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';
import { foldName } from '#shared/desk/templates/template-names.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { hasCategory } from './template-categories.ts';
import { filesOfTemplates, replaceFiles } from './template-files.ts';
import { rankAfterUse } from './use-rank.ts';

interface TemplateRow {
  id: number;
  name: string;
  category: TemplateCategory;
  kind: TicketKind | null;
  shortcut: string;
  body_ar: string;
  body_en: string;
  uses: number;
  last_used_at: number | null;
  is_archived: number;
  created_at: number;
  updated_at: number;
  own_category_id: number | null;
  created_by: number | null;
  updated_by: number | null;
  revision: number;
}

const COLUMNS = [
  'id',
  'name',
  'category',
  'kind',
  'shortcut',
  'body_ar',
  'body_en',
  'uses',
  'last_used_at',
  'is_archived',
  'created_at',
  'updated_at',
  'own_category_id',
  'created_by',
  'updated_by',
  'revision',
] as const;

const selectAll = statement(() =>
  query
    .selectFrom('templates')
    .select(COLUMNS)
    .orderBy('use_rank', (by) => by.desc().nullsLast())
    .orderBy('id', 'desc'),
);

const selectIdOfShortcut = statement((p: { folded: string }) =>
  query.selectFrom('templates').select('id').where('shortcut_folded', '=', p.folded),
);

const selectRank = statement((p: { id: number }) =>
  query.selectFrom('templates').select('use_rank as rank').where('id', '=', p.id),
);

interface Words {
  name: string;
  category: TemplateCategory;
  kind: TicketKind | null;
  shortcut: string;
  folded: string;
  bodyAr: string;
  bodyEn: string;
  ownCategoryId: number | null;
  by: number | null;
  now: number;
}

const insert = statement((p: Words) =>
  query.insertInto('templates').values({
    name: p.name,
    category: p.category,
    kind: p.kind,
    shortcut: p.shortcut,
    shortcut_folded: p.folded,
    body_ar: p.bodyAr,
    body_en: p.bodyEn,
    own_category_id: p.ownCategoryId,
    created_at: p.now,
    created_by: p.by,
    updated_at: p.now,
    updated_by: p.by,
  }),
);

const update = statement((p: Words & { id: number }) =>
  query
    .updateTable('templates')
    .set(({ eb }) => ({
      name: p.name,
      category: p.category,
      kind: p.kind,
      shortcut: p.shortcut,
      shortcut_folded: p.folded,
      body_ar: p.bodyAr,
      body_en: p.bodyEn,
      own_category_id: p.ownCategoryId,
      updated_at: p.now,
      updated_by: p.by,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', p.id),
);

const updateArchived = statement((p: { id: number; isArchived: number; by: number | null; now: number }) =>
  query
    .updateTable('templates')
    .set({ is_archived: p.isArchived, updated_at: p.now, updated_by: p.by })
    .where('id', '=', p.id),
);

const updateUse = statement((p: { id: number; rank: number; now: number }) =>
  query
    .updateTable('templates')
    .set(({ eb }) => ({ uses: eb('uses', '+', 1), use_rank: p.rank, last_used_at: p.now }))
    .where('id', '=', p.id),
);

export function readTemplates(tx: ReadTx): Template[] {
  const files = filesOfTemplates(tx);
  return tx.all(selectAll, {}).map((row) => toTemplate(row, files.get(row.id) ?? []));
}

/** Throws AppError not-found. */
export function getTemplate(tx: ReadTx, id: number): Template {
  const found = readTemplates(tx).find((template) => template.id === id);
  if (found === undefined) throw new AppError('not-found', { message: `template ${id}` });
  return found;
}

export function findIdOfShortcut(tx: ReadTx, shortcut: string): number | undefined {
  return tx.get(selectIdOfShortcut, { folded: foldName(shortcut) })?.id;
}

/** The shortcut must be free. Throws AppError media-missing. */
export function insertTemplate(tx: Tx, draft: TemplateDraft, by: number | null, now: number): number {
  const { insertedId } = tx.run(insert, wordsOf(tx, draft, by, now));
  replaceFiles(tx, insertedId, draft.files);
  return insertedId;
}

/** The same for one that is there. Throws AppError media-missing, not-found. */
export function changeTemplate(
  tx: Tx,
  id: number,
  draft: TemplateDraft,
  { by, now }: { by: number | null; now: number },
): void {
  if (tx.run(update, { id, ...wordsOf(tx, draft, by, now) }).changes === 0) refuseUnknown(id);
  replaceFiles(tx, id, draft.files);
}

/** Throws AppError not-found. */
export function setArchived(
  tx: Tx,
  id: number,
  isArchived: boolean,
  { by, now }: { by: number | null; now: number },
): void {
  if (tx.run(updateArchived, { id, isArchived: isArchived ? 1 : 0, by, now }).changes === 0)
    refuseUnknown(id);
}

export function countUse(tx: Tx, id: number, now: number): void {
  const known = tx.get(selectRank, { id });
  if (known !== undefined) tx.run(updateUse, { id, rank: rankAfterUse(known.rank, now), now });
}

/** A category that was removed meanwhile is none. */
const wordsOf = (
  tx: ReadTx,
  { name, category, ownCategoryId = null, kind, shortcut, body }: TemplateDraft,
  by: number | null,
  now: number,
): Words => ({
  name,
  category,
  kind,
  shortcut,
  folded: foldName(shortcut),
  bodyAr: body.ar.trim(),
  bodyEn: body.en.trim(),
  ownCategoryId: ownCategoryId !== null && hasCategory(tx, ownCategoryId) ? ownCategoryId : null,
  by,
  now,
});

function refuseUnknown(id: number): never {
  throw new AppError('not-found', { message: `template ${id}` });
}

function toTemplate(row: TemplateRow, files: Template['files']): Template {
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    ownCategoryId: row.own_category_id,
    kind: row.kind,
    shortcut: row.shortcut,
    body: { ar: row.body_ar, en: row.body_en },
    files,
    uses: row.uses,
    lastUsedAt: row.last_used_at,
    isArchived: row.is_archived === 1,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    revision: row.revision,
  };
}
