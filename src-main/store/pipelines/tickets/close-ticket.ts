import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import type { Tx } from '../../schema/tx.ts';
import { writeTicketEvent, type TicketActor } from '../../rows/tickets/ticket-events.ts';
import { toTicket, writeTicket, type StoredTicket } from '../../rows/tickets/tickets.ts';
import { forgetJoined } from '../../rows/tickets/moving-tickets.ts';
import { runResolvedPipeline } from '../resolved-pipeline.ts';
import { endTransfersOf } from './transfers.ts';

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
): Ticket {
  const { because, by, note, asksRating, now } = closing;
  writeTicketEvent(tx, { ticketId: ticket.id, by, change: { what: 'resolved', because, note }, now });
  const resolved = writeTicket(tx, { ...asResolved(ticket, now), resolvedBy: by, closingNote: note }, now);
  endTransfersOf(tx, { ticketId: ticket.id, keepsWords: because === 'idle', now });
  // What was joined into it is done as well, and never comes back by itself.
  forgetJoined(tx, ticket.id);
  tx.changes.conversationChanged(ticket.conversationId);
  tx.changes.touched('tickets');
  runResolvedPipeline(tx, { ticket: toTicket(resolved), asksRating, now });
  return toTicket(resolved);
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
