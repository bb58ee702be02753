import { auditDetailSchema, type AuditAction } from '#shared/domain/staff/audit.ts';
import { adHoc, query, statement } from '../../schema/query.ts';
import { readJson } from '../json-column.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { NewAuditEntry, StaffStore } from '../../contract/staff-store.ts';

type AuditPage = Awaited<ReturnType<StaffStore['listAudit']>>;

const insert = statement(
  (p: { at: number; agentId: number | null; action: string; subject: string | null; detail: string }) =>
    query
      .insertInto('audit')
      .values({ at: p.at, agent_id: p.agentId, action: p.action, subject: p.subject, detail: p.detail }),
);

export function writeAudit(
  tx: Tx,
  { agentId, action, subject = null, detail = {}, now }: NewAuditEntry,
): void {
  tx.run(insert, { at: now, agentId, action, subject, detail: JSON.stringify(detail) });
}

const selectOne = statement((p: { action: string }) =>
  query.selectFrom('audit').select('id').where('action', '=', p.action).limit(1),
);

/** Whether it was ever done. */
export const hasAudited = (tx: ReadTx, action: AuditAction): boolean =>
  tx.get(selectOne, { action }) !== undefined;

export function readAudit(tx: ReadTx, input: Parameters<StaffStore['listAudit']>[0]): AuditPage {
  const { agentId, action, from, until, after, limit } = input;
  let rows = query
    .selectFrom('audit')
    .select(['id', 'at', 'agent_id as agentId', 'action', 'subject', 'detail'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    // One more tells whether there is a next page.
    .limit(limit + 1);
  if (agentId !== undefined) rows = rows.where('agent_id', '=', agentId);
  if (action !== undefined) rows = rows.where('action', '=', action);
  if (from !== undefined) rows = rows.where('at', '>=', from);
  if (until !== undefined) rows = rows.where('at', '<', until);
  if (after !== undefined) {
    rows = rows.where((where) => where(where.refTuple('at', 'id'), '<', where.tuple(after.at, after.id)));
  }
  const found = tx.all(adHoc(rows), {});
  const items = found.slice(0, limit).map((row) => ({
    ...row,
    action: row.action as AuditAction,
    detail: readJson(row.detail, auditDetailSchema, {}),
  }));
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? { at: last.at, id: last.id } : null };
}
