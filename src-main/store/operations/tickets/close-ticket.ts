import type { DeskBook } from '#shared/domain/desk-book.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { getConversation } from '../../conversations/conversations.ts';
import type { Tx } from '../../database/tx.ts';
import { getMessage } from '../../messages/messages.ts';
import { writeTicketEvent, type TicketActor } from '../../tickets/ticket-events.ts';
import type { TicketResult } from '../../tickets/ticket-store.ts';
import { toTicket, writeTicket, type StoredTicket } from '../../tickets/tickets.ts';
import { forgetJoined } from '../../tickets/moving-tickets.ts';
import { serveResolved } from '../serve/serve-resolved.ts';

/** Resolves a ticket, and does what the desk does about a resolved one. `asksRating`: who resolved it wants to know. */
export function closeTicket(
  tx: Tx,
  ticket: StoredTicket,
  closing: {
    because: 'by-hand' | 'idle';
    by: TicketActor;
    note: string | null;
    asksRating: boolean;
    now: number;
  },
): TicketResult {
  const { because, by, note, asksRating, now } = closing;
  writeTicketEvent(tx, { ticketId: ticket.id, by, change: { what: 'resolved', because, note }, now });
  const resolved = writeTicket(tx, { ...asResolved(ticket, now), resolvedBy: by, closingNote: note }, now);
  // What was joined into it is done as well, and never comes back by itself.
  forgetJoined(tx, ticket.id);
  const sent: Message[] = [];
  const books = new Set<DeskBook>(['tickets']);
  serveResolved(tx, { ticket: toTicket(resolved), asksRating, now, sent, books });
  return {
    ticket: toTicket(resolved),
    work: {
      sent: sent.map(({ id, conversationId }) => ({
        message: getMessage(tx, id),
        conversation: getConversation(tx, conversationId),
      })),
      conversations: [getConversation(tx, ticket.conversationId)],
      books: [...books],
    },
  };
}

/** Nobody waits for it any more; not yet written. */
export function asResolved(ticket: StoredTicket, now: number): StoredTicket {
  return {
    ...ticket,
    status: 'resolved',
    resolvedAt: now,
    waitingSince: null,
    dueAt: null,
    dueMinutes: null,
    snoozedUntil: null,
  };
}
