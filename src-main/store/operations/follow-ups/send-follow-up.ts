import type { Automation } from '#shared/domain/messages/automation.ts';
import { queueAutomatic } from '../../pipelines/queue-automatic.ts';
import { findMessageByClientKey } from '../../rows/messages/messages.ts';
import type { Tx } from '../../schema/tx.ts';

/** Queues one text. @returns the id of its message, also when an earlier try had queued it. */
export function sendFollowUp(
  tx: Tx,
  input: {
    conversationId: number;
    automation: Automation;
    text: string;
    once: string;
    by: number;
    now: number;
  },
): number | null {
  const { by, ...text } = input;
  const messageId = queueAutomatic(tx, { ...text, sentBy: `agent:${by}` });
  return messageId ?? findMessageByClientKey(tx, `automatic:${input.once}`)?.id ?? null;
}
