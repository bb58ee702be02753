import type { Scheduled } from '#shared/domain/follow-ups/scheduled.ts';
import { signText } from '#shared/text/sign-text.ts';
import { settleScheduled } from '../../rows/follow-ups/scheduled-messages.ts';
import { getAgent } from '../../rows/staff/agents.ts';
import type { Tx } from '../../schema/tx.ts';
import { sendFollowUp } from '../follow-ups/send-follow-up.ts';

export function sendScheduled(tx: Tx, scheduled: Scheduled, now: number): void {
  const { id, text, createdBy } = scheduled;
  const messageId = sendFollowUp(tx, {
    conversationId: scheduled.for.conversationId,
    automation: 'scheduled',
    text: signText(text, getAgent(tx, createdBy).signature),
    once: `scheduled:${id}`,
    by: createdBy,
    now,
  });
  settleScheduled(tx, id, { state: 'sent', messageId, now });
  tx.changes.touched('scheduled');
}
