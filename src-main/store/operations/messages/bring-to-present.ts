import { getConversationBasis } from '../../rows/conversations/restored-conversations.ts';
import { bringScheduledToPresent } from '../../rows/follow-ups/scheduled-messages.ts';
import { listConversationsBeyond, moveMessagesBeyond } from '../../rows/messages/thread/future-messages.ts';
import { bringPhonesToPresent } from '../../rows/people/contacts.ts';
import type { Tx } from '../../schema/tx.ts';
import { settleConversation } from '../conversations/join-conversations.ts';

/** Two clocks never go quite alike, and what is a little ahead comes right by itself. */
const TOLERANCE_MS = 2 * 60_000;

/** See the store's bringToPresent. */
export function bringMessagesToPresent(tx: Tx, now: number): void {
  bringPhonesToPresent(tx, now);
  bringScheduledToPresent(tx, now);
  const at = now + TOLERANCE_MS;
  for (const conversationId of listConversationsBeyond(tx, at)) {
    const moved = moveMessagesBeyond(tx, { conversationId, at, now });
    for (const id of moved) tx.changes.messageChanged(id);
    const { sortAt } = getConversationBasis(tx, conversationId);
    settleConversation(tx, { id: conversationId, sortAt: Math.min(sortAt, now), now });
    tx.changes.conversationChanged(conversationId);
  }
}
