// What a colleague hands over with a ticket waits until whoever has the ticket has seen it.
import type { ASSIGNED_BECAUSE } from '#shared/domain/tickets/ticket.ts';
import type { Transfer } from '#shared/domain/tickets/transfer.ts';
import { isActiveAgent } from '../../rows/staff/agents.ts';
import type { TicketActor } from '../../rows/tickets/ticket-events.ts';
import { getTicket, type StoredTicket } from '../../rows/tickets/tickets.ts';
import {
  endTransfer,
  insertTransfer,
  listUnseenOfTicket,
  listUnseenTo,
  markTransferSeen,
} from '../../rows/tickets/transfers.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

type Given = {
  ticketId: number;
  to: number | null;
  because: (typeof ASSIGNED_BECAUSE)[number];
  by: TicketActor;
  note: string | null;
};

const AGENT = /^agent:(\d+)$/;

/**
 * A ticket was given to somebody. By a colleague's hand that is a transfer, and stands for those before it; otherwise what
 * is unseen goes with the ticket, also to nobody, and on to whoever has it next.
 */
export function transferTicket(tx: Tx, given: Given, now: number): void {
  const { ticketId, to, because, note } = given;
  const byId = Number(AGENT.exec(given.by)?.[1] ?? 0);
  const isByHand = because === 'by-hand';
  for (const unseen of listUnseenOfTicket(tx, ticketId)) {
    // More for the same colleague is beside it.
    if (unseen.toId === to) continue;
    // Who gives it on has had it in hand.
    if (isByHand && unseen.toId === byId) markTransferSeen(tx, { id: unseen.id, now });
    else endTransfer(tx, { id: unseen.id, now });
    if (!isByHand) follow(tx, unseen, to, now);
  }
  if (isByHand && to !== null && to !== byId) insertTransfer(tx, { ticketId, byId, toId: to, note, at: now });
}

/** Two tickets became one: what nobody had taken is for who has it now. */
export function giveWhatWaits(tx: Tx, { id, assigneeId }: StoredTicket, now: number): void {
  if (assigneeId === null) return;
  for (const unseen of listUnseenOfTicket(tx, id).filter(({ toId }) => toId === null)) {
    endTransfer(tx, { id: unseen.id, now });
    follow(tx, unseen, assigneeId, now);
  }
}

/**
 * Somebody went away: what is for them about work that others have goes to those, after two tickets became one. Call it
 * when their own tickets are with others.
 */
export function leaveTransfers(tx: Tx, agentId: number, now: number): void {
  for (const unseen of listUnseenTo(tx, agentId)) {
    const { status, assigneeId } = holderOf(tx, unseen);
    const isDone = status === 'resolved';
    // What is about their own work is there when they come back.
    if ((isDone || assigneeId === agentId) && isActiveAgent(tx, agentId)) continue;
    endTransfer(tx, { id: unseen.id, now });
    if (!isDone) follow(tx, unseen, assigneeId, now);
  }
}

/** The ticket that its work is in. */
function holderOf(tx: ReadTx, { ticketId }: Transfer): StoredTicket {
  const ticket = getTicket(tx, ticketId);
  return ticket.joinedInto === null ? ticket : getTicket(tx, ticket.joinedInto);
}

/** Only words are worth following: that somebody has a ticket by turn is no news. */
function follow(tx: Tx, { ticketId, byId, note, at }: Transfer, to: number | null, now: number): void {
  if (note === null || to === byId) return;
  insertTransfer(tx, { ticketId, byId, toId: to, note, at: to === null ? at : now });
}

/** They answered the customer: then they have read what stood above the field. */
export function seeByAnswering(tx: Tx, input: { ticketId: number; agentId: number; now: number }): void {
  for (const { id, toId } of listUnseenOfTicket(tx, input.ticketId)) {
    if (toId === input.agentId) markTransferSeen(tx, { id, now: input.now });
  }
}

/**
 * The work is done; call it while those that were joined into the ticket still are.
 * @param keepsWords nobody has decided that, so words that a colleague has not seen wait for them still.
 */
export function endTransfersOf(tx: Tx, input: { ticketId: number; keepsWords: boolean; now: number }): void {
  const { ticketId, keepsWords, now } = input;
  for (const { id, toId, note } of listUnseenOfTicket(tx, ticketId)) {
    const isKept = keepsWords && note !== null && toId !== null && isActiveAgent(tx, toId);
    if (!isKept) endTransfer(tx, { id, now });
  }
}
