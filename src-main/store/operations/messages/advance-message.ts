import type { FailureReason, Message, MessageStatus } from '#shared/domain/messages/message.ts';
import { advanceStatus } from '#shared/domain/messages/message-status.ts';
import { setLastMessageStatus } from '../../rows/conversations/conversations.ts';
import type { Tx } from '../../schema/tx.ts';
import { runStep } from '../../pipelines/run-step.ts';
import { recheckAnswer } from '../../pipelines/tickets/answer-ticket.ts';
import { getMessage, setMessageStatus } from '../../rows/messages/messages.ts';
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
): Message | undefined {
  const status = advanceStatus(message.status, reported);
  if (status !== 'pending') finishOutboxEntry(tx, message.id, status === 'failed' ? 'failed' : 'sent', now);
  if (status === message.status) return undefined;
  return writeMessageStatus(tx, message, status === 'failed' ? { failed: 'refused-later' } : status, now);
}

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
  tx.changes.messageChanged(id);
  tx.changes.conversationChanged(conversationId);
  const written = getMessage(tx, id);
  if ((status === 'failed') !== (message.status === 'failed')) {
    runStep(tx, { about: { messageId: id }, step: 'answer-status', now }, () =>
      recheckAnswer(tx, written, now),
    );
  }
  return written;
}

function finishOutboxEntry(tx: Tx, messageId: number, outcome: 'sent' | 'failed', now: number): void {
  const entry = findOutboxEntryOfMessage(tx, messageId);
  if (entry === undefined || entry.state === 'sent' || entry.state === outcome) return;
  // `unknown` may turn out as sent, but a failure heard of later does not make it certain.
  if (outcome === 'failed' && isFinished(entry.state)) return;
  setOutboxProgress(tx, entry, { state: outcome, now });
  // What waited behind it may follow.
  tx.changes.queued();
}
