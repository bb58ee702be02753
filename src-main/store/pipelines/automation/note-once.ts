import type { AutomationReason } from '#shared/domain/tickets/automation-reason.ts';
import type { Tx } from '../../schema/tx.ts';
import { listTicketEvents, writeTicketEvent } from '../../rows/tickets/ticket-events.ts';
import type { StoredTicket } from '../../rows/tickets/tickets.ts';
import type { Incoming } from '../incoming.ts';

/**
 * Why the automation does not answer, for the ticket's history; once a reason, however often a machine writes.
 * - `machine`: the other side is one (MachineReason). `limit`: too many texts in an hour or a day (LimitSpan).
 * - `hand-over`: from the menu to a person (HandOverReason).
 */
export type AutomationNote = { event: 'machine' | 'limit' | 'hand-over'; because: AutomationReason };

export function noteOnce(
  tx: Tx,
  { ticket, event, because }: AutomationNote & { ticket: StoredTicket | undefined },
  { now }: Pick<Incoming, 'now'>,
): void {
  if (ticket === undefined) return;
  const isKnown = listTicketEvents(tx, ticket.id).some(
    ({ change }) => change.what === 'automation' && change.event === event && change.because === because,
  );
  if (isKnown) return;
  writeTicketEvent(tx, {
    ticketId: ticket.id,
    by: 'automatic',
    change: { what: 'automation', event, because },
    now,
  });
  tx.changes.touched('tickets');
}
