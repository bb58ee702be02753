import type { Settings } from '#shared/domain/settings.ts';
import type { TicketPriority } from '#shared/domain/tickets/ticket.ts';
import { dueAt } from '#shared/desk/tickets/due-time.ts';
import type { StoredTicket } from './tickets.ts';

/** What share of the time that the pharmacy gives itself a ticket of a priority gets. */
const SHARE: Readonly<Record<TicketPriority, number>> = { low: 2, normal: 1, high: 0.5, urgent: 0.25 };

/** `dueMinutes` of a time that staff chose themselves: the rules leave it alone. */
export const BY_STAFF = 0;

type Due = Pick<StoredTicket, 'dueAt' | 'dueMinutes'>;

/**
 * When the rules want the customer answered who waits: none is due while nobody waits, or when the pharmacy stays
 * closed.
 */
export function dueByRules(
  { kind, priority, waitingSince }: Pick<StoredTicket, 'kind' | 'priority' | 'waitingSince'>,
  { tickets, hours }: Settings,
): Due {
  if (waitingSince === null) return { dueAt: null, dueMinutes: null };
  const dueMinutes = Math.max(1, Math.round(tickets.dueMinutes[kind] * SHARE[priority]));
  const at = dueAt(waitingSince, dueMinutes, hours);
  return at === undefined ? { dueAt: null, dueMinutes: null } : { dueAt: at, dueMinutes };
}

/** The ticket with its due time as it has to be now; one that staff chose stays. */
export function withDue(ticket: StoredTicket, settings: Settings): StoredTicket {
  return ticket.dueMinutes === BY_STAFF ? ticket : { ...ticket, ...dueByRules(ticket, settings) };
}
