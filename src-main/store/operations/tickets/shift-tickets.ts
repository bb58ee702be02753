import type { Tx } from '../../schema/tx.ts';
import { assignWaiting, handOver } from '../../pipelines/tickets/assign-ticket.ts';
import { readSettings } from '../../rows/settings.ts';

/** Gives tickets to other people because somebody came or went; call it when that is written. */
export function shiftTickets(
  tx: Tx,
  { agentId, isOnShift, now }: { agentId: number; isOnShift: boolean; now: number },
): void {
  const settings = readSettings(tx);
  const moved = isOnShift ? assignWaiting(tx, settings, now) : handOver(tx, agentId, settings, now);
  for (const { conversationId } of moved) tx.changes.conversationChanged(conversationId);
  if (moved.length > 0) tx.changes.touched('tickets');
}
