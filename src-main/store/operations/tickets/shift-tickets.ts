import { getConversation } from '../../conversations/conversations.ts';
import type { Tx } from '../../database/tx.ts';
import type { DeskWork } from '../../desk-work.ts';
import { readSettings } from '../../settings.ts';
import { handOut, handOver } from './assign-ticket.ts';

/** Gives tickets to other people because somebody came or went; call it when that is written. */
export function shiftTickets(
  tx: Tx,
  { agentId, isOnShift, now }: { agentId: number; isOnShift: boolean; now: number },
): DeskWork {
  const settings = readSettings(tx);
  const moved = isOnShift ? handOut(tx, settings, now) : handOver(tx, agentId, settings, now);
  return {
    sent: [],
    conversations: moved.map(({ conversationId }) => getConversation(tx, conversationId)),
    books: moved.length > 0 ? ['tickets'] : [],
  };
}

export const nothingDone = (): DeskWork => ({ sent: [], conversations: [], books: [] });
