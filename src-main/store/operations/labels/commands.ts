import { AppError } from '#shared/domain/errors.ts';
import { getConversation, updateConversation } from '../../rows/conversations/conversations.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import { putLabelOn, takeLabelOff } from '../../rows/labels/conversation-labels.ts';
import {
  changeLabel,
  findLabelOfName,
  getLabel,
  insertLabel,
  setArchived,
} from '../../rows/labels/labels.ts';
import type { Operation } from '../operation.ts';

export const saveLabel: Operation<'saveLabel'> = (tx, { id, draft, now }) => {
  const holder = findLabelOfName(tx, draft.name);
  if (holder !== undefined && holder.id !== id) throw new AppError('label-taken');
  tx.changes.touched('labels');
  if (id === null) return getLabel(tx, insertLabel(tx, draft, now));
  getLabel(tx, id);
  changeLabel(tx, id, draft, now);
  return getLabel(tx, id);
};

export const setLabelArchived: Operation<'setLabelArchived'> = (tx, { id, isArchived, now }) => {
  getLabel(tx, id);
  setArchived(tx, id, isArchived, now);
  tx.changes.touched('labels');
};

export const assignLabel: Operation<'assignLabel'> = (tx, { conversationId, labelId, isOn, by, now }) => {
  const conversation = getConversation(tx, conversationId);
  const { id } = getLabel(tx, labelId);
  const place = { conversationId: conversation.id, labelId: id };
  if (isOn) putLabelOn(tx, { ...place, contactId: getReplyContactId(tx, conversation.id), by, now });
  else takeLabelOff(tx, place);
  // Its time tells windows which of two states is the newer one.
  updateConversation(tx, conversation, now);
  tx.changes.conversationChanged(conversation.id);
  return getConversation(tx, conversation.id);
};
