import type { Automation } from '#shared/domain/messages/automation.ts';
import type { Topic } from '#shared/domain/topic.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import type { Tx } from '../../schema/tx.ts';
import type { DeskWork } from '../../contract/desk-work.ts';
import { findMessageByClientKey, getMessage } from '../../rows/messages/messages.ts';
import { queueAutomatic } from '../../pipelines/queue-automatic.ts';

/** Collects what a release comes to. */
export interface Release {
  readonly now: number;
  readonly sent: Message[];
  readonly topics: Set<Topic>;
}

/** Queues one text. @returns the id of its message, also when an earlier try had queued it. */
export function sendFollowUp(
  tx: Tx,
  release: Release,
  input: { conversationId: number; automation: Automation; text: string; once: string; by: number },
): number | null {
  const { by, ...text } = input;
  const message = queueAutomatic(tx, { ...text, sentBy: `agent:${by}`, now: release.now });
  if (message === undefined) return findMessageByClientKey(tx, `automatic:${input.once}`)?.id ?? null;
  release.sent.push(message);
  // What the pharmacy writes is also an answer on the customer's ticket.
  release.topics.add('tickets');
  return message.id;
}

export function workOf(tx: Tx, { sent, topics }: Release): DeskWork {
  return {
    sent: sent.map(({ id, conversationId }) => ({
      message: getMessage(tx, id),
      conversation: getConversation(tx, conversationId),
    })),
    conversations: [],
    topics: [...topics],
  };
}
