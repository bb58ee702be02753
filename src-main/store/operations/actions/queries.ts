import { listHeadsOfActions } from '../../rows/messages/message-actions.ts';
import { readTimes } from '../../rows/messages/message-times.ts';
import { listStarredBefore } from '../../rows/messages/starred-messages.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { whoOf } from '../../rows/people/who.ts';
import type { Query } from '../operation.ts';

export const listActionHeads: Query<'listActionHeads'> = (tx) => listHeadsOfActions(tx);

export const getMessageTimes: Query<'getMessageTimes'> = (tx, { messageId }) => readTimes(tx, messageId);

const FROM_THE_NEWEST = { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };

export const listStarred: Query<'listStarred'> = (
  tx,
  { conversationId, before = FROM_THE_NEWEST, limit },
) => {
  const id = conversationId === undefined ? undefined : getConversation(tx, conversationId).id;
  const starred = listStarredBefore(tx, { conversationId: id, ...before, limit });
  const last = starred.at(-1);
  return {
    items: starred.map((message) => ({ ...message, ...whoOf(getConversation(tx, message.conversationId)) })),
    next: starred.length < limit || last === undefined ? null : { at: last.starredAt ?? 0, id: last.id },
  };
};
