import { languageOfText } from '#shared/desk/automation/language-of.ts';
import type { Recipient } from '#shared/desk/automation/automatic-texts.ts';
import { TRACE_LENGTH, type TraceMessage } from '#shared/desk/machines/detect-machine.ts';
import type { Automation } from '#shared/domain/messages/automation.ts';
import type { Language } from '#shared/domain/bilingual.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { reachedLimit } from '../../rows/automation/sending-limits.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { isSaidByPerson } from '../../rows/messages/thread/listed-message.ts';
import { listMessagesOf } from '../../rows/messages/messages.ts';
import { isAnswerOfPerson } from '../../rows/tickets/ticket-messages.ts';
import { findUnresolvedTicket, type StoredTicket } from '../../rows/tickets/tickets.ts';
import type { Incoming } from '../incoming.ts';
import { queueAutomatic } from '../queue-automatic.ts';
import { getPreferredLanguage } from '../../rows/people/consent.ts';
import { noteOnce } from './note-once.ts';

/** What the automation looks at when a customer has written. */
export interface AutomationContext {
  readonly incoming: Incoming;
  readonly conversation: Conversation;
  readonly ticket: StoredTicket | undefined;
  /** The conversation's last messages, oldest first; the last TRACE_LENGTH. */
  readonly trace: readonly Message[];
  /** When a person last answered, epoch ms; 0 when none of these messages is an answer. */
  readonly answeredAt: number;
  readonly to: Recipient;
}

export function readContext(tx: ReadTx, incoming: Incoming, conversation: Conversation): AutomationContext {
  const trace = listTrace(tx, conversation.id);
  return {
    incoming,
    conversation,
    ticket: findUnresolvedTicket(tx, conversation.id),
    trace,
    answeredAt: trace.findLast(isAnswerOfPerson)?.sentAt ?? 0,
    to: recipientOf(tx, conversation, trace, incoming.settings),
  };
}

/** Oldest first. */
export function listTrace(tx: ReadTx, conversationId: number): Message[] {
  return listMessagesOf(tx, { conversationId, limit: TRACE_LENGTH }).toReversed();
}

/** A text that a person let go counts as that person's. */
export function asTrace(messages: readonly Message[]): TraceMessage[] {
  return messages.map((message) => ({
    at: message.sentAt,
    from: message.direction === 'incoming' ? 'customer' : isSaidByPerson(message) ? 'staff' : 'automatic',
    text: wordsOf(message),
  }));
}

/** A program may write in WhatsApp's richer kinds. */
function wordsOf(message: Message): string | null {
  return message.type === 'text' || message.details !== null ? textOfMessage(message) : null;
}

/** In the language the customer reads, else the one of their last texts, else the desk's own. */
export function recipientOf(
  tx: ReadTx,
  conversation: Conversation,
  trace: readonly Message[],
  settings: Settings,
): Recipient {
  return {
    language:
      getPreferredLanguage(tx, conversation.customerId) ?? languageOfTexts(trace) ?? settings.language,
    customer: conversation.customerName,
  };
}

/** The longest text tells it: "ok" and "one" are written in every language. */
function languageOfTexts(trace: readonly Message[]): Language | undefined {
  const texts = trace.filter(({ direction }) => direction === 'incoming').map(({ content }) => content);
  const longestFirst = texts.toSorted((one, other) => other.length - one.length);
  return longestFirst.map(languageOfText).find((language) => language !== undefined);
}

/**
 * Queues a text of the automation.
 * @param text undefined when it cannot go out as the settings have it: then nothing does.
 * @returns whether it was queued.
 */
export function say(
  tx: Tx,
  { incoming, conversation, ticket }: AutomationContext,
  { automation, text, once }: { automation: Automation; text: string | undefined; once: string },
): boolean {
  if (text === undefined) return false;
  const { now } = incoming;
  const conversationId = conversation.id;
  const limit = reachedLimit(tx, { conversationId, now });
  if (limit !== undefined) {
    noteOnce(tx, { ticket, event: 'limit', because: limit }, incoming);
    return false;
  }
  if (queueAutomatic(tx, { conversationId, automation, text, once, now }) === undefined) return false;
  tx.changes.touched('automation');
  return true;
}
