import { isNews, isTalk } from '#shared/domain/messages/message-kinds.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { runIncomingPipeline } from '../../../pipelines/incoming-pipeline.ts';
import { runOutgoingPipeline } from '../../../pipelines/outgoing-pipeline.ts';
import { getConversationFacts } from '../../../rows/conversations/conversation-facts.ts';
import { isAlone } from '../../../rows/messages/thread/first-word.ts';
import { getContactOfMessage, type Contact } from '../../../rows/people/contacts.ts';
import { readSettings } from '../../../rows/settings.ts';
import { isAnsweredSince } from '../../../rows/tickets/ticket-messages.ts';
import { findLastResolvedTicket } from '../../../rows/tickets/tickets.ts';
import type { ReadTx, Tx } from '../../../schema/tx.ts';

/** A customer who wrote within this time still looks at the screen. */
export const FRESH_MS = 10 * 60_000;

interface Work {
  message: Message;
  contact: Contact;
  /** Nothing was known of the customer before, or nothing that could have been welcomed. */
  isNewCustomer: boolean;
  /** People have dealt with it before it could be read. */
  isDealtWith?: boolean;
  /** It was read from a chat's history. */
  isFromHistory?: boolean;
  now: number;
}

/**
 * The desk's work about a message, by its kind: an answer is one whoever called, and what is no news needs none, nor
 * what its writer had taken back before it was seen.
 */
export function workAboutMessage(
  tx: Tx,
  { message, contact, isDealtWith = false, isFromHistory = false, ...work }: Work,
): void {
  const { waType, direction, sentAt } = message;
  const { isNewCustomer, now } = work;
  if (message.revokedAt !== null) return;
  if (direction === 'outgoing' || isTalk(waType)) {
    return runOutgoingPipeline(tx, { message, isFromHistory, now });
  }
  if (!isNews(waType)) return;
  runIncomingPipeline(tx, {
    message,
    contactId: contact.id,
    customerId: getConversationFacts(tx, message.conversationId).customerId,
    isNewCustomer,
    isFresh: now - sentAt < FRESH_MS,
    settings: readSettings(tx),
    now,
    recordedAt: message.createdAt,
    isDealtWith,
    isAnswer: false,
  });
}

/**
 * The same, once more, of a message that is understood better now. What people have dealt with meanwhile opens nothing
 * again.
 */
export function workAgain(tx: Tx, message: Message, now: number): void {
  const { id: messageId, conversationId } = message;
  workAboutMessage(tx, {
    message,
    contact: getContactOfMessage(tx, messageId),
    isNewCustomer: isAlone(tx, { conversationId, messageId }),
    isDealtWith: isDealtWith(tx, message),
    now,
  });
}

/** Somebody has looked at the phone and answered, or is done with it. */
function isDealtWith(tx: ReadTx, { id, conversationId, createdAt }: Message): boolean {
  const resolvedAt = findLastResolvedTicket(tx, conversationId)?.resolvedAt ?? 0;
  return resolvedAt >= createdAt || isAnsweredSince(tx, { conversationId, messageId: id });
}
