import { templateDraftOf, templateDraftSchema, type Template } from '#shared/domain/templates/template.ts';
import type { TemplateVersion } from '#shared/domain/templates/template-version.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readJsonOrNull } from '../json-column.ts';
import { findMediaFileById } from '../media/media-files.ts';
import { hasCategory } from './template-categories.ts';

/** Enough to find what somebody spoiled; older ones go. */
const MOST_VERSIONS = 30;

const selectAll = statement((p: { templateId: number }) =>
  query
    .selectFrom('template_versions')
    .select(['revision', 'at', 'by', 'draft'])
    .where('template_id', '=', p.templateId)
    .orderBy('revision', 'desc'),
);

const insert = statement(
  (p: { templateId: number; revision: number; at: number; by: number | null; draft: string }) =>
    query
      .insertInto('template_versions')
      .orIgnore()
      .values({ template_id: p.templateId, revision: p.revision, at: p.at, by: p.by, draft: p.draft }),
);

const removeOlder = statement((p: { templateId: number; revision: number }) =>
  query
    .deleteFrom('template_versions')
    .where('template_id', '=', p.templateId)
    .where('revision', '<=', p.revision),
);

/** Keeps what a template is now as its version; that of a revision is kept once. */
export function keepVersion(tx: Tx, template: Template): void {
  const { id: templateId, revision, updatedAt: at, updatedBy: by } = template;
  tx.run(insert, { templateId, revision, at, by, draft: JSON.stringify(templateDraftOf(template)) });
  tx.run(removeOlder, { templateId, revision: revision - MOST_VERSIONS });
}

/** The newest first. Files that are gone, and a category that is, are left out. */
export function readVersions(tx: ReadTx, templateId: number): TemplateVersion[] {
  return tx.all(selectAll, { templateId }).flatMap(({ draft: text, ...version }) => {
    const draft = readJsonOrNull(text, templateDraftSchema);
    if (draft === null) return [];
    const { ownCategoryId = null } = draft;
    return [
      {
        ...version,
        draft: {
          ...draft,
          ownCategoryId: ownCategoryId !== null && hasCategory(tx, ownCategoryId) ? ownCategoryId : null,
          files: draft.files.filter(({ fileId }) => findMediaFileById(tx, fileId) !== undefined),
        },
      },
    ];
  });
}
