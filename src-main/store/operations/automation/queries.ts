import { listUntoldAppTexts as listUntold } from '../../rows/automation/app-texts.ts';
import { listRatedBetween, listRatedOfConversation } from '../../rows/automation/rated-tickets.ts';
import { summaryOf } from '../../rows/automation/rating-summary.ts';
import { countRatings } from '../../rows/automation/ratings.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { automationOf } from './automation-of.ts';
import type { Query } from '../operation.ts';

export const getConversationAutomation: Query<'getConversationAutomation'> = (tx, { conversationId }) =>
  automationOf(tx, getConversation(tx, conversationId).id);

export const summarizeRatings: Query<'summarizeRatings'> = (tx, input) => summaryOf(countRatings(tx, input));

export const listRatings: Query<'listRatings'> = (tx, input) => listRatedBetween(tx, input);

export const listRatingsOfConversation: Query<'listRatingsOfConversation'> = (tx, { conversationId }) =>
  listRatedOfConversation(tx, getConversation(tx, conversationId).id);

export const listUntoldAppTexts: Query<'listUntoldAppTexts'> = (tx) => listUntold(tx);
