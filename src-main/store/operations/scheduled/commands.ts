// Written now, sent later.
import { AppError } from '#shared/domain/errors.ts';
import type { Scheduled, ScheduledDraft } from '#shared/domain/follow-ups/scheduled.ts';
import { FARTHEST_MS } from '#shared/domain/given-times.ts';
import { getConversation, updateConversation } from '../../rows/conversations/conversations.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import {
  findScheduledByKey,
  getScheduled,
  insertScheduled,
  rewriteScheduled,
  settleScheduled,
} from '../../rows/follow-ups/scheduled-messages.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { Operation } from '../operation.ts';
import { sendScheduled } from './send-scheduled.ts';

export const scheduleMessage: Operation<'scheduleMessage'> = (
  tx,
  { conversationId, clientKey, by, now, ...draft },
) => {
  const known = findScheduledByKey(tx, clientKey);
  if (known !== undefined) return known;
  const conversation = getConversation(tx, conversationId);
  const written = checked(draft, now);
  const contactId = getReplyContactId(tx, conversation.id);
  tx.changes.touched('scheduled');
  tx.changes.conversationChanged(conversation.id);
  const id = insertScheduled(tx, { ...written, clientKey, contactId, by, now });
  // What was scheduled must not be offered as a draft as well; a newer one stays.
  if (conversation.draft.trim() === written.text) updateConversation(tx, { ...conversation, draft: '' }, now);
  return getScheduled(tx, id);
};

export const editScheduled: Operation<'editScheduled'> = (tx, { id, draft, now }) => {
  getOpen(tx, id);
  rewriteScheduled(tx, id, checked(draft, now), now);
  tx.changes.touched('scheduled');
  return getScheduled(tx, id);
};

export const cancelScheduled: Operation<'cancelScheduled'> = (tx, { id, now }) => {
  getOpen(tx, id);
  settleScheduled(tx, id, { state: 'cancelled', now });
  tx.changes.touched('scheduled');
  return getScheduled(tx, id);
};

export const sendScheduledNow: Operation<'sendScheduledNow'> = (tx, { id, now }) => {
  sendScheduled(tx, getOpen(tx, id), now);
  return getScheduled(tx, id);
};

/** Throws AppError not-found, too-late. */
function getOpen(tx: ReadTx, id: number): Scheduled {
  const scheduled = getScheduled(tx, id);
  if (scheduled.state !== 'waiting' && scheduled.state !== 'missed') throw new AppError('too-late');
  return scheduled;
}

/** Throws AppError invalid-input for a time that is over or too far. */
function checked(draft: ScheduledDraft, now: number): ScheduledDraft {
  const { sendAt } = draft;
  if (sendAt <= now || sendAt > now + FARTHEST_MS) throw new AppError('invalid-input', { message: 'sendAt' });
  return { ...draft, text: draft.text.trim().toWellFormed() };
}
