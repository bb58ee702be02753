import { classify } from '#shared/desk/classify/classify.ts';
import type { Classification } from '#shared/domain/tickets/classification.ts';
import type { Tx } from '../../schema/tx.ts';
import { setTicketClassification } from '../../rows/tickets/classification.ts';
import { withDue } from '../../rows/tickets/due.ts';
import { writeTicketEvent } from '../../rows/tickets/ticket-events.ts';
import {
  findPhoneAnswerAt,
  listMessagesBefore,
  setTicketOfMessage,
  toNearby,
} from '../../rows/tickets/ticket-messages.ts';
import {
  findLastResolvedTicket,
  findUnresolvedTicket,
  writeTicket,
  type StoredTicket,
} from '../../rows/tickets/tickets.ts';
import type { Incoming, Step } from '../incoming.ts';
import { endsTheTalk } from './ends-the-talk.ts';
import { newTicket, reopened } from './new-ticket.ts';
import { assignReopened, balanceTicket } from './assign-ticket.ts';

const HOUR_MS = 3_600_000;
/** What was read from further back than that is history and no work. */
const OLD_MS = 24 * HOUR_MS;
/** How far back what a customer wrote still belongs to what they write now, and how many messages of it count. */
const NEARBY = { ms: HOUR_MS, messages: 2 };

/**
 * Every message of a customer is on a ticket: the conversation's unresolved one, the one that was resolved a moment
 * ago, or a new one. What needs no work opens none: an answer to the desk's own question, history, what the phone
 * answered, and what only ends a talk.
 */
export const takeInMessage: Step = (tx, incoming) => {
  if (incoming.isAnswer) return;
  const { message } = incoming;
  const isAnswered =
    incoming.isDealtWith || (findPhoneAnswerAt(tx, message.conversationId) ?? 0) >= message.sentAt;
  const unresolved = findUnresolvedTicket(tx, message.conversationId);
  if (unresolved === undefined && (isAnswered || isHistory(incoming))) return;
  if (unresolved === undefined && endsTheTalk(tx, message)) return;
  // It was done with another ticket, and says nothing about this one.
  if (incoming.isDealtWith && message.ticketId !== null && message.ticketId !== unresolved?.id) return;
  const ticket = unresolved ?? reopen(tx, incoming) ?? open(tx, incoming);
  setTicketOfMessage(tx, { messageId: message.id, ticketId: ticket.id });
  const taken = isAnswered ? ticket : putToWork(tx, ticket, incoming);
  // What could not be read has its ticket already when it comes to be read.
  const isOpening = unresolved === undefined || message.ticketId === unresolved.id;
  improveClassification(tx, taken, incoming, { isOpening });
  tx.changes.touched('tickets');
};

/**
 * It was there before the desk read it, and so for whoever had the phone in hand. Over WhatsApp's own server nothing is read
 * later: what waited for this PC for days is told for the first time, and nobody else has seen it.
 */
const isHistory = ({ message, recordedAt }: Incoming): boolean =>
  message.link === 'web' && recordedAt - message.sentAt > OLD_MS;

function open(tx: Tx, { message, contactId, isNewCustomer, settings, now }: Incoming): StoredTicket {
  const classification = classify(
    { menuChoice: null, message: toNearby(message), nearby: [], isOpening: true },
    settings.keywordRules,
  );
  const ticket = newTicket(tx, {
    conversationId: message.conversationId,
    contactId,
    classification,
    isKindByStaff: false,
    lastMessageAt: message.sentAt,
    askedAt: message.sentAt,
    now,
  });
  const because = isNewCustomer ? 'new-customer' : 'new-message';
  const { id: ticketId } = ticket;
  writeTicketEvent(tx, { ticketId, by: 'customer', change: { what: 'opened', because }, now });
  writeTicketEvent(tx, { ticketId, by: 'automatic', change: { what: 'classified', classification }, now });
  return balanceTicket(tx, ticket, settings, now);
}

/** The customer goes on with what was thought to be done. @returns undefined when that is too long ago. */
function reopen(tx: Tx, { message, settings, now }: Incoming): StoredTicket | undefined {
  const last = findLastResolvedTicket(tx, message.conversationId);
  const withinMs = settings.tickets.reopenWithinHours * HOUR_MS;
  if (last === undefined || message.sentAt - (last.resolvedAt ?? 0) > withinMs || withinMs === 0)
    return undefined;
  const change = { what: 'reopened', because: 'new-message' } as const;
  // By this time the message with which they came back is known later.
  writeTicketEvent(tx, { ticketId: last.id, by: 'customer', change, now: message.createdAt });
  return assignReopened(tx, reopened(last, now), settings, now);
}

/** It is the pharmacy's turn: whatever the ticket was left for. */
function putToWork(tx: Tx, ticket: StoredTicket, { message, settings, now }: Incoming): StoredTicket {
  const history = { ticketId: ticket.id, by: 'customer', now } as const;
  if (ticket.status === 'pending') {
    writeTicketEvent(tx, { ...history, change: { what: 'status', from: 'pending', to: 'open' } });
  }
  if (ticket.snoozedUntil !== null) {
    writeTicketEvent(tx, { ...history, change: { what: 'woke', because: 'new-message' } });
  }
  const waiting: StoredTicket = {
    ...ticket,
    status: 'open',
    snoozedUntil: null,
    waitingSince: Math.min(ticket.waitingSince ?? message.sentAt, message.sentAt),
    lastMessageAt: Math.max(ticket.lastMessageAt, message.sentAt),
  };
  return writeTicket(tx, withDue(waiting, settings), now);
}

/** A later message may say better what it is about, but never better than staff. */
function improveClassification(
  tx: Tx,
  ticket: StoredTicket,
  { message, settings, now }: Incoming,
  { isOpening }: { isOpening: boolean },
): void {
  if (ticket.isKindByStaff) return;
  const { conversationId, id: messageId, sentAt: until } = message;
  const span = { from: until - NEARBY.ms, until, limit: NEARBY.messages };
  const found = classify(
    {
      menuChoice: null,
      message: toNearby(message),
      get nearby() {
        return listMessagesBefore(tx, { conversationId, ticketId: ticket.id, messageId, ...span });
      },
      isOpening,
    },
    settings.keywordRules,
  );
  const classification = better(ticket.classification, found);
  if (classification !== undefined) setTicketClassification(tx, { ticketId: ticket.id, classification, now });
}

function better(known: Classification, found: Classification): Classification | undefined {
  return found.confidence > known.confidence ? found : undefined;
}
