import type { ConversationAutomation } from '#shared/domain/conversations/conversation-automation.ts';
import { listTrace } from '../../pipelines/automation/automation-context.ts';
import { isMuted } from '../../rows/automation/muted-conversations.ts';
import { getMenuState } from '../../rows/automation/ticket-menus.ts';
import { findUnresolvedTicket } from '../../rows/tickets/tickets.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** What the automation does about a conversation. */
export function automationOf(tx: ReadTx, conversationId: number): ConversationAutomation {
  const ticket = findUnresolvedTicket(tx, conversationId);
  const last = listTrace(tx, conversationId).findLast(({ automation }) => automation !== null);
  return {
    isMuted: isMuted(tx, conversationId),
    stage: ticket === undefined ? 'none' : getMenuState(tx, ticket.id).stage,
    lastAutomatic: last?.automation ? { automation: last.automation, at: last.sentAt } : null,
  };
}
