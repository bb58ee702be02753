// The messages that Meta has approved, as its list had them last.
import {
  approvedTemplateSchema,
  type ApprovedTemplate,
  type ApprovedTemplates,
} from '#shared/domain/templates/approved-template.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { parseJson } from '../json-column.ts';

const selectAll = statement(() =>
  query
    .selectFrom('approved_templates')
    .select(['content', 'is_gone as isGone'])
    .orderBy('name')
    .orderBy('language'),
);

const selectOne = statement((p: { name: string; language: string }) =>
  query
    .selectFrom('approved_templates')
    .select(['content', 'is_gone as isGone'])
    .where('name', '=', p.name)
    .where('language', '=', p.language),
);

const selectRead = statement(() => query.selectFrom('approved_templates_read').select('read_at as readAt'));

const setAllGone = statement(() => query.updateTable('approved_templates').set({ is_gone: 1 }));

const upsert = statement(
  (p: { name: string; language: string; isGone: number; content: string; now: number }) =>
    query
      .insertInto('approved_templates')
      .values({ name: p.name, language: p.language, is_gone: p.isGone, content: p.content, seen_at: p.now })
      .onConflict((conflict) =>
        conflict
          .columns(['name', 'language'])
          .doUpdateSet({ is_gone: p.isGone, content: p.content, seen_at: p.now }),
      ),
);

const upsertRead = statement((p: { now: number }) =>
  query
    .insertInto('approved_templates_read')
    .values({ id: 1, read_at: p.now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ read_at: p.now })),
);

const removeRead = statement(() => query.deleteFrom('approved_templates_read'));

export const readApprovedTemplates = (tx: ReadTx): ApprovedTemplates => ({
  templates: tx.all(selectAll, {}).flatMap((row) => toTemplate(row) ?? []),
  readAt: tx.get(selectRead, {})?.readAt ?? null,
});

export function findApprovedTemplate(
  tx: ReadTx,
  which: Pick<ApprovedTemplate, 'name' | 'language'>,
): ApprovedTemplate | undefined {
  const row = tx.get(selectOne, which);
  return row === undefined ? undefined : toTemplate(row);
}

/** The whole list as Meta has it now; what is not on it any more stays known as gone. */
export function replaceApprovedTemplates(tx: Tx, templates: readonly ApprovedTemplate[], now: number): void {
  tx.run(setAllGone, {});
  for (const template of templates) {
    const { name, language, state } = template;
    const isGone = state === 'gone' ? 1 : 0;
    tx.run(upsert, { name, language, isGone, content: JSON.stringify(template), now });
  }
  tx.run(upsertRead, { now });
}

/** They are of another account: none of them goes, and the list has never been read. */
export function forgetApprovedTemplates(tx: Tx): void {
  tx.run(setAllGone, {});
  tx.run(removeRead, {});
}

/** One that cannot be read is as if Meta had never told of it. */
function toTemplate({ content, isGone }: { content: string; isGone: number }): ApprovedTemplate | undefined {
  const read = approvedTemplateSchema.safeParse(parseJson(content));
  if (!read.success) return undefined;
  return isGone === 1 ? { ...read.data, state: 'gone' } : read.data;
}
