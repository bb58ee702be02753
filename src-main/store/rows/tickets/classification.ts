import type { Classification } from '#shared/domain/tickets/classification.ts';
import type { Tx } from '../../schema/tx.ts';
import { readSettings } from '../settings.ts';
import { withDue } from './due.ts';
import { writeTicketEvent } from './ticket-events.ts';
import { findUnresolvedTicket, getTicket, writeTicket, type StoredTicket } from './tickets.ts';

/**
 * The desk's own word about what a ticket is about, with its reason kept. What staff corrected stays as they said.
 * Throws AppError not-found.
 */
export function setTicketClassification(
  tx: Tx,
  { ticketId, classification, now }: { ticketId: number; classification: Classification; now: number },
): StoredTicket {
  const ticket = getTicket(tx, ticketId);
  if (ticket.isKindByStaff) return ticket;
  writeTicketEvent(tx, { ticketId, by: 'automatic', change: { what: 'classified', classification }, now });
  const changed = { ...ticket, classification, kind: classification.kind };
  return writeTicket(tx, withDue(changed, readSettings(tx)), now);
}

/**
 * What the customer chose in the service menu is the surest word there is. @returns undefined without an unresolved
 * ticket.
 */
export function classifyByMenu(
  tx: Tx,
  input: { conversationId: number; itemId: string; kind: Classification['kind']; now: number },
): StoredTicket | undefined {
  const ticket = findUnresolvedTicket(tx, input.conversationId);
  if (ticket === undefined) return undefined;
  const { itemId, kind, now } = input;
  const classification = { kind, because: { by: 'menu', itemId }, confidence: 1 } as const;
  return setTicketClassification(tx, { ticketId: ticket.id, classification, now });
}
