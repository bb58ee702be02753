import { deleteEditDraft } from '../../rows/messages/edit-drafts.ts';
import type { Tx } from '../../schema/tx.ts';

/** @param who.by `agent:3`; of nobody else's edit anything is known. */
export function endEditDraft(tx: Tx, { messageId, by }: { messageId: number; by: string }): void {
  const agentId = Number(/^agent:(\d+)$/.exec(by)?.[1]);
  if (Number.isSafeInteger(agentId)) deleteEditDraft(tx, { agentId, messageId });
}
