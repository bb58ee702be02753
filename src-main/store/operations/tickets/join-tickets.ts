import type { TicketPriority } from '#shared/domain/tickets/ticket.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readSettings } from '../../rows/settings.ts';
import { BY_STAFF, withDue } from '../../rows/tickets/due.ts';
import { stateOf, type JoinedTickets } from '../../rows/tickets/joined-tickets.ts';
import { moveJoined, moveTickets } from '../../rows/tickets/moving-tickets.ts';
import { writeTicketEvent } from '../../rows/tickets/ticket-events.ts';
import { findNewestMessageId } from '../../rows/tickets/ticket-messages.ts';
import { findUnresolvedTicket, writeTicket, type StoredTicket } from '../../rows/tickets/tickets.ts';
import { asResolved } from '../../pipelines/tickets/close-ticket.ts';
import { giveWhatWaits } from '../../pipelines/tickets/transfers.ts';
import { tellChanges } from './tell-changes.ts';

/**
 * All tickets of one conversation go into another one. When both have an unresolved one, the older stays and takes the
 * other's work over; that one is resolved.
 * @returns what taking it back needs; null when there were not two.
 */
export function joinTickets(
  tx: Tx,
  ids: { fromId: number; intoId: number },
  now: number,
): JoinedTickets | null {
  const from = findUnresolvedTicket(tx, ids.fromId);
  const into = findUnresolvedTicket(tx, ids.intoId);
  if (from === undefined || into === undefined) {
    moveTickets(tx, ids);
    return null;
  }
  const [stays, goes] = isOlder(from, into) ? [from, into] : [into, from];
  const change = { what: 'resolved', because: 'joined', note: null } as const;
  writeTicketEvent(tx, { ticketId: goes.id, by: 'automatic', change, now });
  writeTicket(tx, { ...asResolved(goes, now), resolvedBy: 'automatic', joinedInto: stays.id }, now);
  moveJoined(tx, { fromId: goes.id, intoId: stays.id });
  moveTickets(tx, ids);
  const joined = withDue(withWorkOf(stays, goes), readSettings(tx));
  tellChanges(tx, stays, joined, now);
  giveWhatWaits(tx, writeTicket(tx, { ...joined, conversationId: ids.intoId }, now), now);
  return {
    stays: { id: stays.id, before: stateOf(stays), joined: stateOf(joined) },
    goes: { id: goes.id, before: stateOf(goes) },
    newestMessageId: newestOf(tx, [ids.fromId, ids.intoId]),
  };
}

/** Its number, over several conversations. */
export const newestOf = (tx: ReadTx, conversationIds: readonly number[]): number =>
  Math.max(...conversationIds.map((id) => findNewestMessageId(tx, id)));

const isOlder = (one: StoredTicket, other: StoredTicket): boolean =>
  one.openedAt === other.openedAt ? one.id < other.id : one.openedAt < other.openedAt;

/** What is more urgent, more certain or longer waited for counts. */
function withWorkOf(stays: StoredTicket, goes: StoredTicket): StoredTicket {
  return {
    ...stays,
    ...kindOf(stays, goes),
    ...promiseOf(stays, goes),
    status: stays.status === 'open' ? 'open' : goes.status,
    priority: RANK[goes.priority] > RANK[stays.priority] ? goes.priority : stays.priority,
    assigneeId: stays.assigneeId ?? goes.assigneeId,
    waitingSince: earlier(stays.waitingSince, goes.waitingSince),
    // One that somebody snoozed is there again when the other one was not.
    snoozedUntil:
      stays.snoozedUntil === null || goes.snoozedUntil === null
        ? null
        : Math.min(stays.snoozedUntil, goes.snoozedUntil),
    firstAnsweredAt: earlier(stays.firstAnsweredAt, goes.firstAnsweredAt),
    lastMessageAt: Math.max(stays.lastMessageAt, goes.lastMessageAt),
  };
}

function kindOf(
  stays: StoredTicket,
  goes: StoredTicket,
): Pick<StoredTicket, 'kind' | 'classification' | 'isKindByStaff'> {
  const isSurer =
    !stays.isKindByStaff &&
    (goes.isKindByStaff || goes.classification.confidence > stays.classification.confidence);
  const { kind, classification, isKindByStaff } = isSurer ? goes : stays;
  return { kind, classification, isKindByStaff };
}

/** A time that staff chose for either of them is kept, the earlier one of two. */
function promiseOf(stays: StoredTicket, goes: StoredTicket): Partial<StoredTicket> {
  const promises = [stays, goes].filter(({ dueMinutes }) => dueMinutes === BY_STAFF);
  const times = promises.flatMap(({ dueAt }) => dueAt ?? []);
  return times.length === 0 ? {} : { dueAt: Math.min(...times), dueMinutes: BY_STAFF };
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

const RANK: Readonly<Record<TicketPriority, number>> = { low: 0, normal: 1, high: 2, urgent: 3 };
