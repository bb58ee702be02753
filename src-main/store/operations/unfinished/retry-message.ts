import { z } from 'zod';
import type { Message } from '#shared/domain/messages/message.ts';
import { IN_TIME_STEPS } from '#shared/domain/unfinished.ts';
import { runIncomingPipeline } from '../../pipelines/incoming-pipeline.ts';
import { runStep } from '../../pipelines/run-step.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { findMessage, getMessage } from '../../rows/messages/messages.ts';
import { getContactOfMessage } from '../../rows/people/contacts.ts';
import { readSettings } from '../../rows/settings.ts';
import { findNewestMessageId, isAnsweredSince } from '../../rows/tickets/ticket-messages.ts';
import { findLastResolvedTicket } from '../../rows/tickets/tickets.ts';
import { setTooLate, type FailedStep } from '../../rows/unfinished/failed-steps.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { FRESH_MS } from '../messages/recording/work-about-message.ts';
import { RETRIES } from './retry-step.ts';

const incomingSchema = z
  .object({ isNewCustomer: z.boolean(), isAnswer: z.boolean() })
  .catch({ isNewCustomer: false, isAnswer: false });

/** Does again all that failed about a message. What fails once more is kept as such, what is too late as that. */
export function retryMessage(tx: Tx, messageId: number, steps: readonly FailedStep[], now: number): void {
  const message = getMessage(tx, messageId);
  for (const { step, input } of steps) {
    const retry = RETRIES[step];
    if (retry === undefined) continue;
    // It may turn out to be another copy of one that is there.
    if (findMessage(tx, messageId) === undefined) return;
    runStep(tx, { about: { messageId }, step, now }, () => retry(tx, message, input, now));
  }
  if (findMessage(tx, messageId) === undefined) return;
  const incoming = steps.filter(({ step }) => RETRIES[step] === undefined);
  if (incoming.length > 0) retryIncoming(tx, message, incoming, now);
  tx.changes.messageChanged(messageId);
  tx.changes.conversationChanged(message.conversationId);
}

function retryIncoming(tx: Tx, message: Message, steps: readonly FailedStep[], now: number): void {
  const { id, conversationId, createdAt } = message;
  const settings = readSettings(tx);
  const isFresh = isStillFresh(tx, message, now);
  const missed = steps.filter(({ step }) => IN_TIME_STEPS.has(step) && !isFresh && settings.automation.isOn);
  for (const step of missed) setTooLate(tx, step);
  const rest = steps.filter((step) => !missed.includes(step));
  const resolvedAt = findLastResolvedTicket(tx, conversationId)?.resolvedAt ?? 0;
  // What was resolved under a clock that was ahead says nothing of a message that came when it was right again.
  const isResolvedSince = resolvedAt >= createdAt && (resolvedAt <= now || createdAt > now);
  const incoming = {
    ...incomingSchema.parse(steps[0]?.input),
    message,
    contactId: getContactOfMessage(tx, id).id,
    customerId: getConversation(tx, conversationId).customerId,
    isFresh,
    settings,
    now,
    recordedAt: createdAt,
    isDealtWith: isResolvedSince || isAnsweredSince(tx, { conversationId, messageId: id }),
  };
  runIncomingPipeline(tx, incoming, new Set(rest.map(({ step }) => step)));
}

/** Written a moment ago, and nobody has said anything since. */
function isStillFresh(tx: ReadTx, { id, conversationId, sentAt }: Message, now: number): boolean {
  return now - sentAt < FRESH_MS && findNewestMessageId(tx, conversationId) === id;
}
