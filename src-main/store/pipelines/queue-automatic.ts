import type { Automation } from '#shared/domain/messages/automation.ts';
import { isWindowOpen } from '#shared/domain/conversations/reply-window.ts';
import { isMuted } from '../rows/automation/muted-conversations.ts';
import { reachedLimit } from '../rows/automation/sending-limits.ts';
import { getConversation } from '../rows/conversations/conversations.ts';
import type { Tx } from '../schema/tx.ts';
import { findMessageByClientKey } from '../rows/messages/messages.ts';
import { findLimitedUntil } from '../rows/limited-links.ts';
import { isConversationHeld } from '../rows/people/numbers/new-owners.ts';
import { queueMessage } from './queue-message.ts';

/**
 * Queues a text that no person writes. `once` names the occasion (`out-of-hours:7:closed:…`); it becomes the message's
 * client key, so that an occasion has one text however often it comes up, also after a crash.
 * @param input.sentBy `agent:3` who let it go; null for nobody.
 * @returns the message's id; undefined when the occasion has had its text, or nobody let it go and staff silenced the
 * desk there, or the customer's number may have a new owner, or WhatsApp has limited the pharmacy's sending, or the
 * conversation has had too many such texts lately (see SENDING_LIMITS), or only templates go to the customer now; what a
 * person lets go throws AppError window-closed then.
 */
export function queueAutomatic(
  tx: Tx,
  input: {
    conversationId: number;
    automation: Automation;
    text: string;
    once: string;
    sentBy?: string | null;
    now: number;
  },
): number | undefined {
  const clientKey = `automatic:${input.once}`;
  const sentBy = input.sentBy ?? null;
  if (findMessageByClientKey(tx, clientKey) !== undefined) return undefined;
  const { conversationId } = input;
  const { replyWindow, chat } = getConversation(tx, conversationId);
  const isRefused =
    chat.isBlocked ||
    isMuted(tx, conversationId) ||
    isConversationHeld(tx, conversationId) ||
    !isWindowOpen(replyWindow, input.now) ||
    findLimitedUntil(tx) !== null ||
    reachedLimit(tx, input) !== undefined;
  if (sentBy === null && isRefused) return undefined;
  return queueMessage(tx, {
    conversationId: input.conversationId,
    clientKey,
    type: 'text',
    waType: 'chat',
    content: input.text,
    automation: input.automation,
    sentBy,
    now: input.now,
  });
}
