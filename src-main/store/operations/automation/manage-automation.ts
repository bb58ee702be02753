import type { ConversationAutomation } from '#shared/domain/conversations/conversation-automation.ts';
import { isMuted, setMuted } from '../../rows/automation/muted-conversations.ts';
import { listRatedBetween, listRatedOfConversation } from '../../rows/automation/rated-tickets.ts';
import { countRatings } from '../../rows/automation/ratings.ts';
import { summaryOf } from '../../rows/automation/rating-summary.ts';
import { getMenuState } from '../../rows/automation/ticket-menus.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import { findUnresolvedTicket } from '../../rows/tickets/tickets.ts';
import { listTrace } from '../../pipelines/automation/automation-context.ts';

export const getConversationAutomation: Operation<'getConversationAutomation'> = (tx, { conversationId }) =>
  shown(tx, getConversation(tx, conversationId).id);

export const setAutomationMuted: Operation<'setAutomationMuted'> = (tx, { conversationId, ...input }) => {
  const { id } = getConversation(tx, conversationId);
  setMuted(tx, { conversationId: id, ...input });
  tx.changes.touched('automation');
  return shown(tx, id);
};

export const summarizeRatings: Operation<'summarizeRatings'> = (tx, input) =>
  summaryOf(countRatings(tx, input));

export const listRatings: Operation<'listRatings'> = (tx, input) => listRatedBetween(tx, input);

export const listRatingsOfConversation: Operation<'listRatingsOfConversation'> = (tx, { conversationId }) =>
  listRatedOfConversation(tx, getConversation(tx, conversationId).id);

function shown(tx: Tx, conversationId: number): ConversationAutomation {
  const ticket = findUnresolvedTicket(tx, conversationId);
  const last = listTrace(tx, conversationId).findLast(({ automation }) => automation !== null);
  return {
    isMuted: isMuted(tx, conversationId),
    stage: ticket === undefined ? 'none' : getMenuState(tx, ticket.id).stage,
    lastAutomatic: last?.automation ? { automation: last.automation, at: last.sentAt } : null,
  };
}
