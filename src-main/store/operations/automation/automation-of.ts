import type { ConversationAutomation } from '#shared/domain/conversations/conversation-automation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { listTrace } from '../../pipelines/automation/automation-context.ts';
import { isMuted } from '../../rows/automation/muted-conversations.ts';
import { getMenuState } from '../../rows/automation/ticket-menus.ts';
import { findUnresolvedTicket } from '../../rows/tickets/tickets.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** Not what the phone's app says. */
const isOfDesk = ({ automation }: Message): boolean => automation !== null && automation !== 'business-app';

/** What the automation does about a conversation. */
export function automationOf(tx: ReadTx, conversationId: number): ConversationAutomation {
  const ticket = findUnresolvedTicket(tx, conversationId);
  const last = listTrace(tx, conversationId).findLast(isOfDesk);
  return {
    isMuted: isMuted(tx, conversationId),
    stage: ticket === undefined ? 'none' : getMenuState(tx, ticket.id).stage,
    lastAutomatic: last?.automation ? { automation: last.automation, at: last.sentAt } : null,
  };
}
