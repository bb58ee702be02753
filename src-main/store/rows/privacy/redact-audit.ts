import type { Tx } from '../../schema/tx.ts';
import { throughDoor } from './doors.ts';
import { IN_SET, runOf } from './of-ids.ts';

/** What the audit calls things by. */
type Subject = 'customer' | 'conversation' | 'message' | 'ticket' | 'prescription' | 'note';

/** What was done, when and by whom stays; to whom goes. */
export function redactAudit(tx: Tx, kind: Subject, ids: readonly number[]): void {
  if (ids.length === 0) return;
  const subjects = ids.map((id) => `${kind}:${id}`);
  throughDoor(tx, 'audit', () => {
    runOf(
      tx,
      `UPDATE audit SET subject = NULL, detail = '{"erased":true}' WHERE subject ${IN_SET}`,
      subjects,
    );
  });
}
