// What is queued, and the steps its entry then takes by itself: queued → prepared → dispatched → sent, or failed / unknown.
import { AppError } from '#shared/domain/errors.ts';
import type { OutboxEntry } from '../../contract/store.ts';
import { queueMessage } from '../../pipelines/queue-message.ts';
import { getMessage, setMessageLink, setWaMessageId } from '../../rows/messages/messages.ts';
import { dropWaitingChatActions } from '../../rows/conversations/chat-actions.ts';
import { failWaitingActions } from '../../rows/messages/message-actions.ts';
import { noteTime } from '../../rows/messages/message-times.ts';
import { insertSendKey } from '../../rows/messages/send-keys.ts';
import {
  getOutboxEntry,
  insertSessionRow,
  isFinished,
  listUnfinishedEntries,
  setOutboxDispatch,
  setOutboxLink,
  setOutboxProgress,
} from '../../rows/outbox.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { holdFollowUpsForReview } from '../follow-ups/hold-for-review.ts';
import { advanceMessage } from '../messages/advance-message.ts';
import { bindAnswer } from '../messages/given-ids.ts';
import { findReplyWindowRule, writeReplyWindowRule } from '../../rows/people/reply-window.ts';
import { forwardEach } from './forward-messages.ts';
import { giveUp } from './give-up.ts';
import { freeOfKey } from './leave-link.ts';
import { queueCard } from './queue-card.ts';
import { queueMedia } from './queue-media.ts';
import { leaveQuoteOut as leaveOut, quoteToSend } from './quote-to-send.ts';
import type { Operation } from '../operation.ts';

/** Queues a text. */
export const enqueueText: Operation<'enqueueText'> = (tx, input) =>
  getMessage(tx, queueMessage(tx, { ...input, type: 'text', waType: 'chat', content: input.text }));

export const forwardMessages: Operation<'forwardMessages'> = (tx, input) => forwardEach(tx, input);

export const enqueueCard: Operation<'enqueueCard'> = (tx, input) => queueCard(tx, input);

export const enqueueMedia: Operation<'enqueueMedia'> = (tx, input) => queueMedia(tx, input);

/** Only the first id counts: an entry that has one keeps it, because it may already have been sent with it. */
export const prepareOutbox: Operation<'prepareOutbox'> = (tx, { id, waMessageId, link = 'web', now }) => {
  const entry = getUnfinished(tx, id);
  if (entry.waMessageId !== null) return entry;
  const { messageId } = entry;
  setWaMessageId(tx, { id: messageId, waMessageId, now });
  setMessageLink(tx, { id: messageId, link });
  if (link === 'cloud') insertSendKey(tx, { sendKey: waMessageId, messageId, now });
  const onLink = setOutboxLink(tx, entry, link);
  return { ...setOutboxProgress(tx, onLink, { state: 'prepared', now }), waMessageId };
};

/**
 * Only from `prepared`: nothing is sent that an ack has just proved to be sent, and nothing that is dispatched
 * already without a look-up in between.
 */
export const markDispatched: Operation<'markDispatched'> = (tx, { id, chatAddress, now }) => {
  const entry = getOutboxEntry(tx, id);
  if (entry.state !== 'prepared') throw wrongState(entry);
  const attempts = entry.attempts + 1;
  const dispatched = setOutboxDispatch(tx, entry, chatAddress);
  return {
    ...setOutboxProgress(tx, dispatched, { state: 'dispatched', attempts, now }),
    quoted: quoteToSend(tx, entry),
  };
};

export const leaveQuoteOut: Operation<'leaveQuoteOut'> = (tx, { id }) =>
  leaveOut(tx, getOutboxEntry(tx, id).messageId);

/** Also of an entry given up as failed or unknown: WhatsApp's word is later and better. */
export const markSent: Operation<'markSent'> = (tx, { id, waMessageId, now }) => {
  const { messageId, waMessageId: sendKey } = getOutboxEntry(tx, id);
  const message = getMessage(tx, messageId);
  const isGiven = waMessageId !== undefined && sendKey !== null;
  advanceMessage(tx, isGiven ? bindAnswer(tx, message, { sendKey, waMessageId, now }) : message, 'sent', now);
  noteTime(tx, { messageId, status: 'sent', at: now });
};

/** Provably unsent. Does nothing to a finished entry. */
export const deferOutbox: Operation<'deferOutbox'> = (tx, { id, notBefore, now, attempts }) => {
  const known = getOutboxEntry(tx, id);
  if (isFinished(known.state)) return;
  const entry = freeOfKey(tx, known, now);
  const state = entry.waMessageId === null ? 'queued' : 'prepared';
  setOutboxProgress(tx, entry, { state, attempts, notBefore, now });
};

export const markFailed: Operation<'markFailed'> = (tx, { id, now, reason }) =>
  giveUp(tx, id, { state: reason === 'dropped' ? 'dropped' : 'failed', reason, now });

export const markUnknown: Operation<'markUnknown'> = (tx, { id, now }) =>
  giveUp(tx, id, { state: 'unknown', reason: 'unknown', now });

export const markUnfinishedUnknown: Operation<'markUnfinishedUnknown'> = (tx, { now }) => {
  for (const { id } of listUnfinishedEntries(tx))
    giveUp(tx, id, { state: 'unknown', reason: 'unknown', now });
  failWaitingActions(tx, { failure: 'not-done', now });
  dropWaitingChatActions(tx, { now });
  holdFollowUpsForReview(tx, now);
  insertSessionRow(tx, { now });
};

export const beginSession: Operation<'beginSession'> = (tx, { now }) => insertSessionRow(tx, { now });

export const setReplyWindow: Operation<'setReplyWindow'> = (tx, { rule }) => {
  const known = findReplyWindowRule(tx);
  if (JSON.stringify(known ?? null) === JSON.stringify(rule)) return;
  writeReplyWindowRule(tx, rule);
  // What waited for it may go, and every conversation shows it.
  tx.changes.touched('reply-windows', 'scheduled', 'waitlist', 'reminders');
};

function getUnfinished(tx: ReadTx, id: number): OutboxEntry {
  const entry = getOutboxEntry(tx, id);
  if (isFinished(entry.state)) throw wrongState(entry);
  return entry;
}

function wrongState(entry: OutboxEntry): AppError {
  return new AppError('internal', { message: `outbox entry ${entry.id} is ${entry.state}` });
}
