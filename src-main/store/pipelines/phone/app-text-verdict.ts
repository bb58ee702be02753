import type { Message } from '#shared/domain/messages/message.ts';
import { setLastMessage } from '../../rows/conversations/conversations.ts';
import { findListedMessage } from '../../rows/messages/thread/listed-message.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import { setWrittenByApp } from '../../rows/messages/phone-texts.ts';
import { readSettings } from '../../rows/settings.ts';
import { withDue } from '../../rows/tickets/due.ts';
import { findFirstAnswerAt, findWaitingSince } from '../../rows/tickets/ticket-messages.ts';
import { getTicket, writeTicket } from '../../rows/tickets/tickets.ts';
import type { Tx } from '../../schema/tx.ts';

/** Writes who wrote a text of the phone, and what follows: who stands in the list, who waits, and who answered first. */
export function writeVerdict(tx: Tx, message: Message, isByApp: boolean, now: number): void {
  const { id, conversationId, automation } = message;
  if (isByApp === (automation === 'business-app')) return;
  setWrittenByApp(tx, { id, isByApp, now });
  const listed = findListedMessage(tx, conversationId);
  if (listed !== undefined) setLastMessage(tx, listed, now);
  tx.changes.messageChanged(id);
  tx.changes.conversationChanged(conversationId);
  recheckTicket(tx, getMessage(tx, id), isByApp, now);
}

function recheckTicket(tx: Tx, { ticketId, sentAt }: Message, isByApp: boolean, now: number): void {
  if (ticketId === null) return;
  const ticket = getTicket(tx, ticketId);
  const wasFirst = isByApp
    ? ticket.firstAnsweredAt === sentAt
    : (ticket.firstAnsweredAt ?? Infinity) > sentAt;
  const firstAnsweredAt = wasFirst ? findFirstAnswerAt(tx, ticketId) : ticket.firstAnsweredAt;
  const waitingSince = ticket.status === 'open' ? findWaitingSince(tx, ticket) : null;
  const due = waitingSince === null ? { dueAt: null, dueMinutes: null } : {};
  const isSameWait = waitingSince === ticket.waitingSince;
  const rechecked = isSameWait ? ticket : withDue({ ...ticket, waitingSince, ...due }, readSettings(tx));
  tx.changes.touched('tickets');
  writeTicket(tx, { ...rechecked, firstAnsweredAt }, now);
}
