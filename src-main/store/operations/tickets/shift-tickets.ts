import { getConversation } from '../../rows/conversations/conversations.ts';
import type { Tx } from '../../schema/tx.ts';
import type { DeskWork } from '../../contract/desk-work.ts';
import { readSettings } from '../../rows/settings.ts';
import { assignWaiting, handOver } from '../../pipelines/tickets/assign-ticket.ts';

/** Gives tickets to other people because somebody came or went; call it when that is written. */
export function shiftTickets(
  tx: Tx,
  { agentId, isOnShift, now }: { agentId: number; isOnShift: boolean; now: number },
): DeskWork {
  const settings = readSettings(tx);
  const moved = isOnShift ? assignWaiting(tx, settings, now) : handOver(tx, agentId, settings, now);
  return {
    sent: [],
    conversations: moved.map(({ conversationId }) => getConversation(tx, conversationId)),
    topics: moved.length > 0 ? ['tickets'] : [],
  };
}

export const nothingDone = (): DeskWork => ({ sent: [], conversations: [], topics: [] });
