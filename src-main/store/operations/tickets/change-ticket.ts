import { AppError } from '#shared/domain/errors.ts';
import { FARTHEST_MS } from '#shared/domain/given-times.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { TicketChange, TicketEdit } from '#shared/domain/tickets/ticket.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readSettings } from '../../rows/settings.ts';
import { BY_STAFF, dueByRules, withDue } from '../../rows/tickets/due.ts';
import { writeTicketEvent, type TicketActor } from '../../rows/tickets/ticket-events.ts';
import { findWaitingSince } from '../../rows/tickets/ticket-messages.ts';
import { writeTicket, type StoredTicket } from '../../rows/tickets/tickets.ts';

/** What an edit comes to; undefined when it is so already. */
type Edited = { ticket: StoredTicket; change: TicketChange } | undefined;

/**
 * Changes an unresolved ticket as staff say, with a line in its history.
 * Throws AppError invalid-input for a snooze that is over, or what is further off than a year.
 */
export function changeTicket(
  tx: Tx,
  ticket: StoredTicket,
  edit: TicketEdit,
  { by, now }: { by: TicketActor; now: number },
): StoredTicket {
  const edited = editOf(tx, ticket, edit, now);
  if (edited === undefined) return ticket;
  writeTicketEvent(tx, { ticketId: ticket.id, by, change: edited.change, now });
  return writeTicket(tx, edited.ticket, now);
}

function editOf(tx: ReadTx, ticket: StoredTicket, edit: TicketEdit, now: number): Edited {
  const settings = readSettings(tx);
  switch (edit.set) {
    case 'kind': {
      const { kind } = edit;
      // Also the kind that it has: then staff have said that it is right.
      if (kind === ticket.kind && ticket.isKindByStaff) return undefined;
      const changed = withDue({ ...ticket, kind, isKindByStaff: true }, settings);
      return { ticket: changed, change: { what: 'kind', from: ticket.kind, to: kind } };
    }
    case 'priority': {
      const { priority } = edit;
      if (priority === ticket.priority) return undefined;
      const changed = withDue({ ...ticket, priority }, settings);
      return { ticket: changed, change: { what: 'priority', from: ticket.priority, to: priority } };
    }
    case 'status': {
      const { status } = edit;
      if (status === ticket.status) return undefined;
      const changed = withStatus(tx, ticket, status, settings);
      return { ticket: changed, change: { what: 'status', from: ticket.status, to: status } };
    }
    case 'due':
      return withChosenDue(ticket, edit.dueAt, { settings, now });
    case 'snooze':
      return withSnooze(ticket, edit.until, now);
  }
}

/** While it is the customer's turn nobody waits for the pharmacy. */
function withStatus(
  tx: ReadTx,
  ticket: StoredTicket,
  status: 'open' | 'pending',
  settings: Settings,
): StoredTicket {
  const waitingSince = status === 'pending' ? null : findWaitingSince(tx, ticket);
  return withDue({ ...ticket, status, waitingSince }, settings);
}

/** Throws AppError invalid-input. */
function withChosenDue(
  ticket: StoredTicket,
  dueAt: number | null,
  { settings, now }: { settings: Settings; now: number },
): Edited {
  if (dueAt !== null && dueAt > now + FARTHEST_MS) throw new AppError('invalid-input', { message: 'dueAt' });
  const chosen = dueAt === null ? dueByRules(ticket, settings) : { dueAt, dueMinutes: BY_STAFF };
  if (chosen.dueAt === ticket.dueAt && chosen.dueMinutes === ticket.dueMinutes) return undefined;
  return { ticket: { ...ticket, ...chosen }, change: { what: 'due', to: chosen.dueAt } };
}

/** Throws AppError invalid-input. */
function withSnooze(ticket: StoredTicket, until: number | null, now: number): Edited {
  if (until === ticket.snoozedUntil) return undefined;
  if (until === null) {
    return { ticket: { ...ticket, snoozedUntil: null }, change: { what: 'woke', because: 'by-hand' } };
  }
  if (until <= now || until > now + FARTHEST_MS) throw new AppError('invalid-input', { message: 'until' });
  return { ticket: { ...ticket, snoozedUntil: until }, change: { what: 'snoozed', until } };
}
