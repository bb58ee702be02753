import { setAppTextTold as setTold } from '../../rows/automation/app-texts.ts';
import { setMuted } from '../../rows/automation/muted-conversations.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { automationOf } from './automation-of.ts';
import type { Operation } from '../operation.ts';

export const setAutomationMuted: Operation<'setAutomationMuted'> = (tx, { conversationId, ...input }) => {
  const { id } = getConversation(tx, conversationId);
  setMuted(tx, { conversationId: id, ...input });
  tx.changes.touched('automation');
  return automationOf(tx, id);
};

export const setAppTextTold: Operation<'setAppTextTold'> = (tx, input) => {
  setTold(tx, input);
  tx.changes.touched('automation');
};
