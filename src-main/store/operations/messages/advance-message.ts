import type { FailureReason, Message, MessageStatus } from '#shared/domain/messages/message.ts';
import { advanceStatus, advanceToldStatus } from '#shared/domain/messages/message-status.ts';
import { setLastMessageStatus } from '../../rows/conversations/conversations.ts';
import type { Tx } from '../../schema/tx.ts';
import { runStep } from '../../pipelines/run-step.ts';
import { recheckAnswer } from '../../pipelines/tickets/answer-ticket.ts';
import { getMessage, linkOfMessage, setMessageStatus } from '../../rows/messages/messages.ts';
import { limitLink } from '../../rows/limited-links.ts';
import { findOutboxEntryOfMessage, isFinished, setOutboxProgress } from '../../rows/outbox.ts';

/**
 * Moves a message's status forward, wherever it is kept, and finishes its outbox entry.
 * @returns undefined when the report says nothing new.
 */
export function advanceMessage(
  tx: Tx,
  message: Message,
  reported: MessageStatus,
  now: number,
  failure: FailureReason = 'refused-later',
): Message | undefined {
  const isFailure = reported === 'failed' || message.status === 'failed';
  const isTold = isFailure && linkOfMessage(tx, message.id) === 'cloud';
  // What the desk itself or a person made of it is no word of WhatsApp's.
  const isGuess = isTold && message.failureReason !== null && GUESSES.has(message.failureReason);
  const status =
    isTold && !isGuess
      ? advanceToldStatus(message.status, reported)
      : advanceStatus(message.status, reported);
  const isCertain = isGuess && reported === 'failed';
  if (status !== 'pending')
    finishOutboxEntry(tx, message.id, { outcome: status === 'failed' ? 'failed' : 'sent', isCertain, now });
  if (isCertain && message.failureReason === 'unknown')
    return writeMessageStatus(tx, message, { failed: failure }, now);
  if (status === message.status) return undefined;
  return writeMessageStatus(tx, message, status === 'failed' ? { failed: failure } : status, now);
}

/** Reasons that say nothing of what WhatsApp made of it. */
const GUESSES: ReadonlySet<FailureReason> = new Set<FailureReason>(['unknown', 'dropped', 'not-sent']);

/** Writes a status as it is, in the message and in what its conversation shows of it. */
export function writeMessageStatus(
  tx: Tx,
  message: Message,
  change: Exclude<MessageStatus, 'failed'> | { failed: FailureReason },
  now: number,
): Message {
  const { id, conversationId } = message;
  const status = typeof change === 'string' ? change : 'failed';
  const failureReason = typeof change === 'string' ? null : change.failed;
  setMessageStatus(tx, { id, status, failureReason, now });
  setLastMessageStatus(tx, { id, conversationId, status });
  if (failureReason === 'sending-limited') limitLink(tx, { link: linkOfMessage(tx, id), now });
  tx.changes.messageChanged(id);
  tx.changes.conversationChanged(conversationId);
  // Where it was written for later, it says whether it has gone.
  if (message.automation === 'scheduled') tx.changes.touched('scheduled');
  const written = getMessage(tx, id);
  if ((status === 'failed') !== (message.status === 'failed')) {
    runStep(tx, { about: { messageId: id }, step: 'answer-status', now }, () =>
      recheckAnswer(tx, written, now),
    );
  }
  return written;
}

function finishOutboxEntry(
  tx: Tx,
  messageId: number,
  { outcome, isCertain, now }: { outcome: 'sent' | 'failed'; isCertain: boolean; now: number },
): void {
  const entry = findOutboxEntryOfMessage(tx, messageId);
  if (entry === undefined || entry.state === 'sent' || entry.state === outcome) return;
  // `unknown` may turn out as sent, but a failure heard of later does not make it certain.
  const isOpen = !isFinished(entry.state) || (isCertain && entry.state === 'unknown');
  if (outcome === 'failed' && !isOpen) return;
  setOutboxProgress(tx, entry, { state: outcome, now });
  // What waited behind it may follow.
  tx.changes.queued();
}
