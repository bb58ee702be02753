import { chooseAgent } from '#shared/desk/tickets/choose-agent.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { ASSIGNED_BECAUSE } from '#shared/domain/tickets/ticket.ts';
import type { Tx } from '../../schema/tx.ts';
import { listCandidates, setLastAssigned } from '../../rows/staff/agents.ts';
import { writeTicketEvent, type TicketActor } from '../../rows/tickets/ticket-events.ts';
import { listUnresolvedOf, writeTicket, type StoredTicket } from '../../rows/tickets/tickets.ts';
import { leaveTransfers, transferTicket } from './transfers.ts';

type Because = (typeof ASSIGNED_BECAUSE)[number];

/** Gives a ticket to somebody, or to nobody, with a line in its history. @returns it; as it is when they have it. */
export function assignTicket(
  tx: Tx,
  ticket: StoredTicket,
  given: { to: number | null; because: Because; by: TicketActor; note?: string | null },
  now: number,
): StoredTicket {
  const { to, because, by, note = null } = given;
  const from = ticket.assigneeId;
  if (from === to && note === null) return ticket;
  writeTicketEvent(tx, {
    ticketId: ticket.id,
    by,
    change: { what: 'assigned', from, to, because, note },
    now,
  });
  transferTicket(tx, { ticketId: ticket.id, to, because, by, note }, now);
  return writeTicket(tx, { ...ticket, assigneeId: to }, now);
}

/** Gives a ticket to the least loaded agent on shift, as far as the pharmacy wants that and somebody is. */
export function balanceTicket(tx: Tx, ticket: StoredTicket, settings: Settings, now: number): StoredTicket {
  const to = chooseNext(tx, settings, now);
  return to === null ? ticket : assignTicket(tx, ticket, { to, because: 'balanced', by: 'automatic' }, now);
}

/** A reopened ticket goes on with whoever had it, if they are here. */
export function assignReopened(tx: Tx, ticket: StoredTicket, settings: Settings, now: number): StoredTicket {
  if (listCandidates(tx).some(({ agentId }) => agentId === ticket.assigneeId)) return ticket;
  const to = chooseNext(tx, settings, now);
  const because = to === null ? 'left-shift' : 'balanced';
  return assignTicket(tx, ticket, { to, because, by: 'automatic' }, now);
}

/**
 * Somebody went away: what they had goes to the others, or to nobody while nobody is here.
 * @returns the tickets that changed hands.
 */
export function handOver(tx: Tx, agentId: number, settings: Settings, now: number): StoredTicket[] {
  const given = longestWaitingFirst(listUnresolvedOf(tx, agentId)).map((ticket) => {
    const to = chooseNext(tx, settings, now);
    return assignTicket(tx, ticket, { to, because: 'left-shift', by: 'automatic' }, now);
  });
  leaveTransfers(tx, agentId, now);
  return given;
}

/** Somebody came: what is nobody's is given out. @returns the tickets that changed hands. */
export function assignWaiting(tx: Tx, settings: Settings, now: number): StoredTicket[] {
  const given = longestWaitingFirst(listUnresolvedOf(tx, null)).map((ticket) =>
    balanceTicket(tx, ticket, settings, now),
  );
  return given.filter(({ assigneeId }) => assigneeId !== null);
}

/** Whose turn it is, who then counts as having had it; null when nobody is here, or tickets are given by hand only. */
function chooseNext(tx: Tx, { tickets }: Settings, now: number): number | null {
  const chosen = tickets.isAssigned ? chooseAgent(listCandidates(tx)) : undefined;
  if (chosen === undefined) return null;
  setLastAssigned(tx, { id: chosen.agentId, at: now });
  return chosen.agentId;
}

/** Those whose customer waits before those who wait for nothing. */
function longestWaitingFirst(tickets: StoredTicket[]): StoredTicket[] {
  const since = ({ waitingSince }: StoredTicket): number => waitingSince ?? Number.POSITIVE_INFINITY;
  return tickets.toSorted((a, b) => (since(a) === since(b) ? a.id - b.id : since(a) - since(b)));
}
