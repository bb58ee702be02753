import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readSettings } from '../../rows/settings.ts';
import { BY_STAFF, dueByRules, withDue } from '../../rows/tickets/due.ts';
import { stateOf, type JoinedTickets, type TicketState } from '../../rows/tickets/joined-tickets.ts';
import {
  detachMessages,
  replaceTicketOfMessages,
  retargetMessages,
} from '../../rows/tickets/moving-tickets.ts';
import { writeTicketEvent } from '../../rows/tickets/ticket-events.ts';
import { findWaitingSince } from '../../rows/tickets/ticket-messages.ts';
import {
  findUnresolvedTicket,
  listTicketsOfConversation,
  writeTicket,
  type StoredTicket,
} from '../../rows/tickets/tickets.ts';
import { assignReopened, balanceTicket } from '../../pipelines/tickets/assign-ticket.ts';
import { transferTicket } from '../../pipelines/tickets/transfers.ts';
import { newestOf } from './join-tickets.ts';
import { newTicket } from '../../pipelines/tickets/new-ticket.ts';
import { tellChanges } from './tell-changes.ts';

/**
 * A merge was taken back: messages and tickets are with their contacts again, and what is not done must be seen in both
 * conversations. The one whose ticket was resolved for the joint one gets it back; one that has none, but whose customer
 * waits, gets a new one.
 * @param parted.undo what the merge did, when nothing else was merged since.
 * @param parted.contactId with whom `homeId` begins.
 */
export function partTickets(
  tx: Tx,
  parted: { wholeId: number; homeId: number; contactId: number; undo: JoinedTickets | null },
  now: number,
): void {
  const { wholeId, homeId, undo } = parted;
  const joint = findUnresolvedTicket(tx, wholeId) ?? findUnresolvedTicket(tx, homeId);
  if (joint !== undefined) {
    const stayedId = joint.conversationId;
    const otherId = stayedId === wholeId ? homeId : wholeId;
    const known = undo?.stays.id === joint.id ? undo : null;
    const isSameWait =
      known !== null &&
      joint.waitingSince === known.stays.joined.waitingSince &&
      newestOf(tx, [wholeId, homeId]) === known.newestMessageId;
    retargetMessages(tx, { conversationId: otherId, otherId: stayedId, ticketId: joint.id });
    const back = bringBack(tx, { joint, otherId, contactId: parted.contactId, goes: known?.goes }, now);
    replaceTicketOfMessages(tx, { conversationId: otherId, fromId: joint.id, intoId: back?.id ?? null });
    retargetMessages(tx, { conversationId: stayedId, otherId, ticketId: joint.id });
    if (back !== undefined) {
      const wait = known?.goes.id === back.id ? known.goes.before : undefined;
      writeTicket(tx, withWait(tx, back, isSameWait ? wait : undefined), now);
    }
    const restored = known === null ? joint : restore(joint, known.stays);
    tellChanges(tx, joint, restored, now);
    if (restored.assigneeId !== joint.assigneeId) {
      const given = { ticketId: joint.id, to: restored.assigneeId, because: 'joined', note: null } as const;
      transferTicket(tx, { ...given, by: 'automatic' }, now);
    }
    const apart =
      known !== null && isSameWait
        ? withOwnWait(tx, { restored, joint, ...known.stays })
        : withWait(tx, restored, undefined);
    writeTicket(tx, apart, now);
  }
  detachMessages(tx, { conversationId: wholeId, otherId: homeId });
  detachMessages(tx, { conversationId: homeId, otherId: wholeId });
}

/** What nobody has changed since the merge becomes what it was. */
function restore(ticket: StoredTicket, { before, joined }: JoinedTickets['stays']): StoredTicket {
  const now = stateOf(ticket);
  const keys = Object.keys(now) as (keyof TicketState)[];
  const unchanged = keys.filter((key) => JSON.stringify(now[key]) === JSON.stringify(joined[key]));
  return { ...ticket, ...Object.fromEntries(unchanged.map((key) => [key, before[key]])) };
}

/** The unresolved ticket of the conversation that the joint one did not stay in; undefined when it needs none. */
function bringBack(
  tx: Tx,
  apart: {
    joint: StoredTicket;
    otherId: number;
    contactId: number;
    goes: JoinedTickets['goes'] | undefined;
  },
  now: number,
): StoredTicket | undefined {
  const { joint, otherId, goes } = apart;
  const settings = readSettings(tx);
  const [oldest, ...others] = listTicketsOfConversation(tx, otherId)
    .filter(({ joinedInto }) => joinedInto === joint.id)
    .toReversed();
  if (oldest !== undefined) {
    const state = goes?.id === oldest.id ? goes.before : { status: 'open' as const };
    const change = { what: 'reopened', because: 'separated' } as const;
    writeTicketEvent(tx, { ticketId: oldest.id, by: 'automatic', change, now });
    const reopened = { ...oldest, ...state, resolvedAt: null, resolvedBy: null, closingNote: null };
    const written = writeTicket(tx, { ...reopened, joinedInto: null }, now);
    for (const other of others) writeTicket(tx, { ...other, joinedInto: oldest.id }, now);
    return assignReopened(tx, written, settings, now);
  }
  if (findWaitingSince(tx, { ...joint, conversationId: otherId }) === null) return undefined;
  const opened = newTicket(tx, {
    conversationId: otherId,
    contactId: apart.contactId,
    classification: joint.classification,
    isKindByStaff: false,
    lastMessageAt: joint.lastMessageAt,
    now,
  });
  const change = { what: 'opened', because: 'new-message' } as const;
  writeTicketEvent(tx, { ticketId: opened.id, by: 'customer', change, now });
  return balanceTicket(tx, opened, settings, now);
}

/**
 * The customer waits since when they did before the merge. Their due time is that from before, unless somebody chose
 * another one meanwhile, or gave the ticket another kind or priority, which make it anew.
 */
function withOwnWait(
  tx: ReadTx,
  { restored, joint, before, joined }: JoinedTickets['stays'] & Record<'restored' | 'joint', StoredTicket>,
): StoredTicket {
  const ticket = { ...restored, waitingSince: before.waitingSince };
  const settings = readSettings(tx);
  if (joint.dueAt !== joined.dueAt || joint.dueMinutes !== joined.dueMinutes) {
    return joint.dueMinutes === BY_STAFF
      ? { ...ticket, dueAt: joint.dueAt, dueMinutes: BY_STAFF }
      : { ...ticket, ...dueByRules(ticket, settings) };
  }
  const asBefore = { ...ticket, dueAt: before.dueAt, dueMinutes: before.dueMinutes };
  const isSameWork = restored.kind === before.kind && restored.priority === before.priority;
  return isSameWork ? asBefore : withDue(asBefore, settings);
}

/** @param known as it was before; absent: as the messages say, which have to be with their tickets. */
function withWait(tx: ReadTx, ticket: StoredTicket, known: TicketState | undefined): StoredTicket {
  if (known !== undefined) {
    const { waitingSince, dueAt, dueMinutes } = known;
    return { ...ticket, waitingSince, dueAt, dueMinutes };
  }
  const waitingSince = ticket.status === 'pending' ? null : findWaitingSince(tx, ticket);
  return withDue({ ...ticket, waitingSince }, readSettings(tx));
}
