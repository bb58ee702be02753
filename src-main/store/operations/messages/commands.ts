import { isWindowOpen } from '#shared/domain/conversations/reply-window.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { OutboxEntry, OutboxState } from '../../contract/store.ts';
import { insertEarlyChange } from '../../rows/messages/early-changes.ts';
import { addressesIn, findMessageMeant } from '../../rows/messages/message-key.ts';
import { getMessage, setWaMessageId } from '../../rows/messages/messages.ts';
import { findOutboxEntryOfMessage, getOutboxEntry, setOutboxProgress } from '../../rows/outbox.ts';
import { setOwnIdentity } from '../../rows/people/numbers/own-account.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { applyFreePeriod, applyPricing, endAgentFor } from '../cloud/account.ts';
import { moveToNumber } from '../people/move-to-number.ts';
import { writeMessageStatus } from './advance-message.ts';
import { bringMessagesToPresent } from './bring-to-present.ts';
import { applyChange } from './change-message.ts';
import { applyTold } from './given-ids.ts';
import { recordObserved } from './recording/record-message.ts';
import { decideWriter } from './written-by-app.ts';
import type { Operation } from '../operation.ts';

export const recordMessage: Operation<'recordMessage'> = (tx, observed) => recordObserved(tx, observed);

export const recordHistory: Operation<'recordHistory'> = (tx, { messages }) =>
  messages.map((message) => recordObserved(tx, message));

export const changeNumber: Operation<'changeNumber'> = (tx, { from, to, ...times }) =>
  moveToNumber(tx, { from, to }, times);

export const setOwnAccount: Operation<'setOwnAccount'> = (tx, identity) => setOwnIdentity(tx, identity);

export const bringToPresent: Operation<'bringToPresent'> = (tx, { now }) => bringMessagesToPresent(tx, now);

export const setWrittenByApp: Operation<'setWrittenByApp'> = (tx, input) => {
  decideWriter(tx, input);
  return getMessage(tx, input.messageId);
};

/** An edit, deletion or reaction that was seen as it happened, perhaps before the message it is about. */
export const changeMessage: Operation<'changeMessage'> = (tx, { message, change, now }) => {
  const known = findMessageMeant(tx, message);
  if (known !== undefined) applyChange(tx, known, change, now);
  else insertEarlyChange(tx, { message: { ...message, addresses: addressesIn(message) }, change, now });
};

/** Only of outgoing messages: what an incoming one's status says is whether our staff opened it. */
export const applyAck: Operation<'applyAck'> = (tx, { now, pricing, freeUntil, ...told }) => {
  if (told.message.direction !== 'outgoing') return;
  if (pricing !== undefined) {
    applyPricing(tx, told.message.waMessageId, pricing, now);
    if (told.status === 'sent') endAgentFor(tx, told.message.identity, pricing.at);
  }
  if (freeUntil !== undefined)
    applyFreePeriod(tx, told.message.identity, { freeUntil, at: told.at ?? now, now });
  applyTold(tx, told, now);
};

// What a person decides about a message that was given up as failed or unknown.

/**
 * A provably unsent message is sent again with the id it had. One that may have been sent goes on as `dispatched`,
 * which makes the outbox look it up before it sends anything; but a look-up in another session than that of the
 * dispatch proves nothing, so there the person's word decides and it gets a new id. Where WhatsApp gives the ids there is
 * no look-up, and what it tells later of the first try must not be taken for the second: always a new key.
 */
export const retryMessage: Operation<'retryMessage'> = (tx, { messageId, now, gone = [] }) => {
  const { message, entry } = getQueued(tx, messageId);
  if (message.status !== 'failed') return message;
  // Given up long ago: the file went with the time that files are kept.
  if (message.attachment?.state === 'removed') throw new AppError('media-missing');
  let state: OutboxState = entry.waMessageId === null ? 'queued' : 'prepared';
  // What was dropped may have been unknown before.
  const mayBeSent = entry.state !== 'failed' && entry.waMessageId !== null;
  const isGone = entry.link !== null && gone.includes(entry.link);
  if (entry.link === 'cloud' || isGone || (mayBeSent && entry.relinked)) {
    setWaMessageId(tx, { id: messageId, waMessageId: null, now });
    state = 'queued';
  } else if (mayBeSent) {
    state = 'dispatched';
  }
  if (entry.isBlocked) throw new AppError('chat-blocked');
  // By the link that it goes over now.
  if (!isWindowOpen(getOutboxEntry(tx, entry.id).replyWindow, now)) throw new AppError('window-closed');
  setOutboxProgress(tx, entry, { state, attempts: 0, notBefore: now, now });
  tx.changes.queued();
  return writeMessageStatus(tx, message, 'pending', now);
};

export const dropMessage: Operation<'dropMessage'> = (tx, { messageId, verdict, now }) => {
  const { message, entry } = getQueued(tx, messageId);
  if (message.status !== 'failed') return message;
  setOutboxProgress(tx, entry, { state: 'dropped', now });
  return writeMessageStatus(tx, message, verdict === 'was-sent' ? 'sent' : { failed: 'dropped' }, now);
};

export const cancelMessage: Operation<'cancelMessage'> = (tx, { messageId, now }) => {
  const { message, entry } = getQueued(tx, messageId);
  if (entry.state !== 'queued' && entry.state !== 'prepared') throw new AppError('too-late');
  setOutboxProgress(tx, entry, { state: 'dropped', now });
  return writeMessageStatus(tx, message, { failed: 'dropped' }, now);
};

function getQueued(tx: ReadTx, messageId: number): { message: Message; entry: OutboxEntry } {
  const message = getMessage(tx, messageId);
  const entry = findOutboxEntryOfMessage(tx, messageId);
  if (entry === undefined)
    throw new AppError('not-found', { message: `message ${messageId} is not in the outbox` });
  return { message, entry };
}
