import type { TicketChange } from '#shared/domain/tickets/ticket.ts';
import type { Tx } from '../../schema/tx.ts';
import { writeTicketEvent } from '../../rows/tickets/ticket-events.ts';
import type { StoredTicket } from '../../rows/tickets/tickets.ts';

/** Writes into a ticket's history what merging or separating conversations makes of it. */
export function tellChanges(tx: Tx, before: StoredTicket, after: StoredTicket, now: number): void {
  for (const change of changesBetween(before, after)) {
    writeTicketEvent(tx, { ticketId: before.id, by: 'automatic', change, now });
  }
}

function changesBetween(before: StoredTicket, after: StoredTicket): TicketChange[] {
  const changes: TicketChange[] = [];
  if (before.kind !== after.kind) changes.push({ what: 'kind', from: before.kind, to: after.kind });
  if (before.priority !== after.priority) {
    changes.push({ what: 'priority', from: before.priority, to: after.priority });
  }
  if (before.status !== after.status) {
    changes.push({ what: 'status', from: before.status, to: after.status });
  }
  if (before.assigneeId !== after.assigneeId) {
    const { assigneeId: from } = before;
    changes.push({ what: 'assigned', from, to: after.assigneeId, because: 'joined', note: null });
  }
  if (before.snoozedUntil !== after.snoozedUntil) {
    const until = after.snoozedUntil;
    changes.push(until === null ? { what: 'woke', because: 'joined' } : { what: 'snoozed', until });
  }
  return changes;
}
