// The steps of one outbox entry: queued → prepared → dispatched → sent, or failed / unknown.
import { AppError } from '../../../src-shared/domain/errors.ts';
import type { Message } from '../../../src-shared/domain/message.ts';
import type { Operation } from '../database/operation.ts';
import type { Tx } from '../database/tx.ts';
import { getMessage, setWaMessageId } from '../messages.ts';
import {
  findOutboxEntryOfMessage,
  getOutboxEntry,
  isFinished,
  listOutboxHeadsOf,
  setOutboxProgress,
} from '../outbox.ts';
import type { OutboxEntry } from '../store.ts';
import { advanceMessage, writeMessageStatus } from './advance-message.ts';

export const listOutboxHeads: Operation<'listOutboxHeads'> = (tx) => listOutboxHeadsOf(tx);

/** Only the first id counts: an entry that has one keeps it, because it may already have been sent with it. */
export const prepareOutbox: Operation<'prepareOutbox'> = (tx, { id, waMessageId, now }) => {
  const entry = getUnfinished(tx, id);
  if (entry.waMessageId !== null) return entry;
  setWaMessageId(tx, { id: entry.messageId, waMessageId, now });
  return { ...setOutboxProgress(tx, entry, { state: 'prepared', now }), waMessageId };
};

/** Fails for a finished entry, so that nothing is sent which an ack has just proved to be sent. */
export const markDispatched: Operation<'markDispatched'> = (tx, { id, now }) => {
  const entry = getUnfinished(tx, id);
  if (entry.waMessageId === null) throw wrongState(entry);
  return setOutboxProgress(tx, entry, { state: 'dispatched', attempts: entry.attempts + 1, now });
};

/** Also of an entry given up as failed or unknown: WhatsApp's word is later and better. */
export const markSent: Operation<'markSent'> = (tx, { id, now }) => {
  const message = getMessage(tx, getOutboxEntry(tx, id).messageId);
  return advanceMessage(tx, message, 'sent', now) ?? message;
};

/** Does nothing to a finished entry. */
export const deferOutbox: Operation<'deferOutbox'> = (tx, { id, notBefore, now, errorCode }) => {
  const entry = getOutboxEntry(tx, id);
  if (isFinished(entry.state)) return;
  const state = entry.waMessageId === null ? 'queued' : 'prepared';
  setOutboxProgress(tx, entry, { state, notBefore, errorCode, now });
};

export const markFailed: Operation<'markFailed'> = (tx, { id, now, errorCode }) =>
  giveUp(tx, id, { state: 'failed', errorCode, now });

/** To staff it looks failed, with a retry that looks the message up first; only the outbox knows the difference. */
export const markUnknown: Operation<'markUnknown'> = (tx, { id, now }) =>
  giveUp(tx, id, { state: 'unknown', now });

/**
 * A provably unsent message is sent again; one that may have been sent goes on as `dispatched`,
 * which makes the dispatcher look it up before it sends anything.
 */
export const retryMessage: Operation<'retryMessage'> = (tx, { messageId, now }) => {
  const message = getMessage(tx, messageId);
  const entry = findOutboxEntryOfMessage(tx, messageId);
  if (entry === undefined)
    throw new AppError('not-found', { message: `message ${messageId} is not in the outbox` });
  if (message.status !== 'failed') return message;
  const unsent = entry.waMessageId === null ? 'queued' : 'prepared';
  const state = entry.state === 'unknown' ? 'dispatched' : unsent;
  setOutboxProgress(tx, entry, { state, attempts: 0, notBefore: now, now });
  writeMessageStatus(tx, message, 'pending', now);
  return getMessage(tx, messageId);
};

function giveUp(
  tx: Tx,
  id: number,
  change: { state: 'failed' | 'unknown'; errorCode?: string; now: number },
): Message {
  const entry = getOutboxEntry(tx, id);
  const message = getMessage(tx, entry.messageId);
  if (isFinished(entry.state)) return message;
  setOutboxProgress(tx, entry, change);
  writeMessageStatus(tx, message, 'failed', change.now);
  return getMessage(tx, message.id);
}

function getUnfinished(tx: Tx, id: number): OutboxEntry {
  const entry = getOutboxEntry(tx, id);
  if (isFinished(entry.state)) throw wrongState(entry);
  return entry;
}

function wrongState(entry: OutboxEntry): AppError {
  return new AppError('internal', { message: `outbox entry ${entry.id} is ${entry.state}` });
}
