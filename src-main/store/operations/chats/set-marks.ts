import { setMarks, type ContactMarks } from '../../rows/conversations/chat-marks.ts';
import { listWaitingOfContact } from '../../rows/outbox.ts';
import type { Tx } from '../../schema/tx.ts';
import { giveUp } from '../outbox/give-up.ts';

/**
 * Whom the pharmacy blocks gets nothing more: what waits for them is a person's decision from then on. What may be on its
 * way stays with WhatsApp, which refuses it.
 * @returns whether anything is other than before.
 */
export function setMarksOf(tx: Tx, contactId: number, patch: Partial<ContactMarks>, now: number): boolean {
  const isOther = setMarks(tx, contactId, patch);
  if (isOther && patch.blockedAt != null) {
    for (const id of listWaitingOfContact(tx, contactId))
      giveUp(tx, id, { state: 'failed', reason: 'chat-blocked', now });
  }
  return isOther;
}
