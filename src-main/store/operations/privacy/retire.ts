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
  before: number;
  now: number;
}

/** A piece of what is older than `before`; the run is kept, so that a crash begins nothing again. */
export function retire(
  tx: Tx,
  { kind, before, now }: Piece,
): { removed: number; isDone: boolean; total: number } {
  const run = findRun(tx, kind);
  const { ids, next } = listOld(tx, kind, { before, after: run.after });
  if (ids.length > 0) REMOVALS[kind](tx, ids, now);
  const total = run.removed + ids.length;
  if (next !== null) {
    setRun(tx, { kind, before, after: next, removed: total, now });
    return { removed: ids.length, isDone: false, total };
  }
  endRun(tx, kind);
  if (total > 0) {
    writeAudit(tx, {
      agentId: null,
      action: 'retention.applied',
      detail: { kind, count: total, before },
      now,
    });
    tx.changes.touched('privacy');
  }
  return { removed: ids.length, isDone: true, total };
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
