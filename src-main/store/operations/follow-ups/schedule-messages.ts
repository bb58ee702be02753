// Written now, sent later: what staff do with scheduled messages, and what the clock does.
import { AppError } from '#shared/domain/errors.ts';
import {
  FARTHEST_MS,
  LATE_LIMIT_MS,
  type Scheduled,
  type ScheduledDraft,
} from '#shared/domain/follow-ups/scheduled.ts';
import { signText } from '#shared/text/sign-text.ts';
import { getConversation, updateConversation } from '../../rows/conversations/conversations.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import {
  findScheduledByKey,
  getScheduled,
  insertScheduled,
  listDueScheduled,
  listOpenScheduled,
  listScheduledIn,
  listSettledScheduled,
  rewriteScheduled,
  settleScheduled,
} from '../../rows/follow-ups/scheduled-messages.ts';
import { getAgent } from '../../rows/staff/agents.ts';
import { sendFollowUp } from './send-follow-up.ts';

/** As far back as staff look. */
const SETTLED_SHOWN = 50;

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
  send(tx, getOpen(tx, id), now);
  return getScheduled(tx, id);
};

export const listScheduled: Operation<'listScheduled'> = (tx) => ({
  open: listOpenScheduled(tx),
  settled: listSettledScheduled(tx, SETTLED_SHOWN),
});

export const listScheduledOf: Operation<'listScheduledOf'> = (tx, { conversationId }) =>
  listScheduledIn(tx, getConversation(tx, conversationId).id);

/**
 * Queues what is due. What is later than half a day, because the PC was off, a person looks at first: the moment it
 * was written for is over.
 * @param hasHeard whether silence can be believed; what asks for it waits until then.
 */
export function releaseScheduled(tx: Tx, now: number, hasHeard: boolean): void {
  for (const scheduled of listDueScheduled(tx, now)) {
    if (now - scheduled.sendAt >= LATE_LIMIT_MS) settle(tx, scheduled, 'missed', now);
    else if (!scheduled.onlyIfSilent) send(tx, scheduled, now);
    else if (scheduled.hasAnswer) settle(tx, scheduled, 'answered', now);
    else if (hasHeard) send(tx, scheduled, now);
  }
}

/** The database is a copy from before: what was due since then may have gone, so that a person looks. */
export function markScheduledMissed(tx: Tx, now: number): void {
  for (const { id } of listDueScheduled(tx, now)) settleScheduled(tx, id, { state: 'missed', now });
}

function send(tx: Tx, scheduled: Scheduled, now: number): void {
  const { id, text, createdBy } = scheduled;
  const messageId = sendFollowUp(tx, {
    conversationId: scheduled.for.conversationId,
    automation: 'scheduled',
    text: signText(text, getAgent(tx, createdBy).signature),
    once: `scheduled:${id}`,
    by: createdBy,
    now,
  });
  settleScheduled(tx, id, { state: 'sent', messageId, now });
  tx.changes.touched('scheduled');
}

function settle(tx: Tx, { id }: Scheduled, state: 'missed' | 'answered', now: number): void {
  settleScheduled(tx, id, { state, now });
  tx.changes.touched('scheduled');
}

/** Throws AppError not-found, too-late. */
function getOpen(tx: Tx, id: number): Scheduled {
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
