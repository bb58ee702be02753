import { getConversationBasis } from '../../rows/conversations/restored-conversations.ts';
import type { Tx } from '../../schema/tx.ts';
import { settleConversation } from '../conversations/join-conversations.ts';

/** Conversations show what is left of them. */
export function settleAfterRemoval(tx: Tx, conversationIds: readonly number[], now: number): void {
  for (const id of conversationIds) {
    settleConversation(tx, { id, sortAt: getConversationBasis(tx, id).sortAt, now });
    tx.changes.conversationChanged(id);
  }
  if (conversationIds.length > 0) tx.changes.touched('stars', 'past');
}
