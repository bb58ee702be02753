// Where WhatsApp gives the ids: which message an id belongs to, and what was heard of the id before that was known.
import type { FailureReason, Message, MessageStatus } from '#shared/domain/messages/message.ts';
import type { MessageKey } from '../../contract/message-key.ts';
import { insertEarlyStatus, takeEarlyStatuses } from '../../rows/messages/early-statuses.ts';
import { findMessageAcknowledged } from '../../rows/messages/message-key.ts';
import { noteTime } from '../../rows/messages/message-times.ts';
import { findMessageOfContact, getMessage, setWaMessageId } from '../../rows/messages/messages.ts';
import { findSendKey, findSendKeyOfId, setIdOfKey, type SendKey } from '../../rows/messages/send-keys.ts';
import { findOutboxEntryOfMessage } from '../../rows/outbox.ts';
import { getContactOfMessage } from '../../rows/people/contacts.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { advanceMessage } from './advance-message.ts';
import { applyEarlyChanges } from './change-message.ts';

export interface Told {
  message: MessageKey;
  status: MessageStatus;
  sendKey?: string | undefined;
  failure?: FailureReason | undefined;
  mayBeEarly?: boolean | undefined;
  /** Epoch ms, where WhatsApp says when. */
  at?: number | undefined;
}

/** What WhatsApp tells of a message, by whichever of its names. */
export function applyTold(tx: Tx, told: Told, now: number): void {
  const { message: key, status, failure = 'refused-later', at = now } = told;
  const sent = keyOf(tx, told);
  if (sent !== undefined) {
    const message = bind(tx, sent, key.waMessageId, now);
    // A failure of an earlier try says nothing of the one that people have asked for since.
    if (status === 'failed' && isOutdated(tx, message, sent, key.waMessageId)) return;
    advanceMessage(tx, message, status, now, failure);
    noteTime(tx, { messageId: message.id, status, at });
    return;
  }
  const known = findMessageAcknowledged(tx, key);
  if (known !== undefined) {
    advanceMessage(tx, known, status, now, failure);
    noteTime(tx, { messageId: known.id, status, at });
  } else if (told.mayBeEarly === true) {
    const { waMessageId } = key;
    insertEarlyStatus(tx, { waMessageId, status, failure: status === 'failed' ? failure : null, now });
  }
}

/** The answer to a send, with the id that WhatsApp has given. */
export function bindAnswer(
  tx: Tx,
  message: Message,
  { sendKey, waMessageId, now }: { sendKey: string; waMessageId: string; now: number },
): Message {
  const sent = findSendKey(tx, sendKey);
  return sent === undefined ? message : bind(tx, sent, waMessageId, now);
}

/** Does to an outgoing message that has just come what was heard of it before. @returns it, as it is then. */
export function applyEarlyStatuses(tx: Tx, message: Message, now: number): Message {
  if (message.waMessageId === null || message.direction !== 'outgoing') return message;
  const early = takeEarlyStatuses(tx, message.waMessageId);
  if (early.length === 0) return message;
  // The desk's work about it may have changed it.
  let current = getMessage(tx, message.id);
  for (const { status, failure } of early) {
    current = advanceMessage(tx, current, status, now, failure ?? undefined) ?? current;
  }
  return current;
}

const keyOf = (tx: ReadTx, { sendKey, message }: Told): SendKey | undefined =>
  (sendKey === undefined ? undefined : findSendKey(tx, sendKey)) ?? findSendKeyOfId(tx, message.waMessageId);

/** From now on the message is known by both. */
function bind(tx: Tx, { sendKey, messageId, waMessageId: known }: SendKey, waMessageId: string, now: number) {
  const message = getMessage(tx, messageId);
  if (known !== null) return message;
  setIdOfKey(tx, { sendKey, waMessageId });
  // Without an id it waits to be sent again: it has been sent after all.
  if (message.waMessageId !== null && message.waMessageId !== sendKey) return message;
  const { id: contactId } = getContactOfMessage(tx, messageId);
  const other = findMessageOfContact(tx, { waMessageId, contactId, direction: 'outgoing' });
  if (other === undefined) setWaMessageId(tx, { id: messageId, waMessageId, now });
  tx.changes.messageChanged(messageId);
  const bound = getMessage(tx, messageId);
  return applyEarlyStatuses(tx, applyEarlyChanges(tx, bound, now) ?? bound, now);
}

/** The message has been sent again since, or waits to be. */
function isOutdated(tx: ReadTx, message: Message, { sendKey }: SendKey, waMessageId: string): boolean {
  if (message.waMessageId !== waMessageId && message.waMessageId !== sendKey) return true;
  const state = findOutboxEntryOfMessage(tx, message.id)?.state;
  return state === 'queued' || state === 'prepared';
}
