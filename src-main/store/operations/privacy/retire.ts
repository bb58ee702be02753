import type { RetentionKind } from '#shared/domain/privacy/retention.ts';
import { settleAfterRemoval } from './settle-after-removal.ts';
import { throughDoor } from '../../rows/privacy/doors.ts';
import { IN_SET, idsFrom, runOf } from '../../rows/privacy/of-ids.ts';
import { listOld } from '../../rows/privacy/old-rows.ts';
import { endRun, findRun, setRun } from '../../rows/privacy/retention-runs.ts';
import { removeMessages, removeVoice } from '../../rows/privacy/remove-messages.ts';
import { removePrescriptions, removeTickets } from '../../rows/privacy/remove-work.ts';
import { writeAudit } from '../../rows/staff/audit.ts';
import type { Tx } from '../../schema/tx.ts';

interface Piece {
  kind: RetentionKind;
  before: number | null;
  now: number;
}

/** A piece of what is older than `before`; the run is kept, so that a crash begins nothing again. */
export function retire(
  tx: Tx,
  { kind, before, now }: Piece,
): { removed: number; isDone: boolean; total: number } {
  const run = findRun(tx, kind);
  if (before === null) {
    if (run !== undefined) endOf(tx, { kind, before: run.before, now }, run.removed);
    return { removed: 0, isDone: true, total: run?.removed ?? 0 };
  }
  const { ids, next } = listOld(tx, kind, { before, after: run?.after ?? 0 });
  if (ids.length > 0) REMOVALS[kind](tx, ids, now);
  const total = (run?.removed ?? 0) + ids.length;
  if (next !== null) {
    setRun(tx, { kind, before, after: next, removed: total, now });
    return { removed: ids.length, isDone: false, total };
  }
  endOf(tx, { kind, before, now }, total);
  return { removed: ids.length, isDone: true, total };
}

/** The audit says what went, also where somebody has chosen meanwhile that nothing goes any more. */
function endOf(tx: Tx, { kind, before, now }: Piece & { before: number }, total: number): void {
  endRun(tx, kind);
  if (total === 0) return;
  const detail = { kind, count: total, before };
  writeAudit(tx, { agentId: null, action: 'retention.applied', detail, now });
  tx.changes.touched('privacy');
}

const REMOVALS: Record<RetentionKind, (tx: Tx, ids: readonly number[], now: number) => void> = {
  messages: (tx, ids, now) => {
    const conversationIds = idsFrom(
      tx,
      `SELECT DISTINCT conversation_id AS id FROM messages WHERE id ${IN_SET}`,
      ids,
    );
    removeMessages(tx, ids, { erasureId: null });
    settleAfterRemoval(tx, conversationIds, now);
  },
  voice: (tx, ids, now) => removeVoice(tx, ids, now),
  tickets: (tx, ids) => removeTickets(tx, ids),
  prescriptions: (tx, ids) => removePrescriptions(tx, ids),
  audit: (tx, ids) =>
    throughDoor(tx, 'audit', () => void runOf(tx, `DELETE FROM audit WHERE id ${IN_SET}`, ids)),
  calls: (tx, ids) => void runOf(tx, `DELETE FROM program_calls WHERE id ${IN_SET}`, ids),
  webhooks: (tx, ids) => void runOf(tx, `DELETE FROM webhook_inbox WHERE id ${IN_SET}`, ids),
};
