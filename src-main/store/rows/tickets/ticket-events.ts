import { ticketChangeSchema, type TicketChange, type TicketEvent } from '#shared/domain/tickets/ticket.ts';
import { query, statement } from '../../schema/query.ts';
import { readJsonOrNull } from '../json-column.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const insert = statement((p: { ticketId: number; at: number; by: string; change: string }) =>
  query.insertInto('ticket_events').values({ ticket_id: p.ticketId, at: p.at, by: p.by, change: p.change }),
);

const select = statement((p: { ticketId: number }) =>
  query
    .selectFrom('ticket_events')
    .select(['id', 'at', 'by', 'change'])
    .where('ticket_id', '=', p.ticketId)
    .orderBy('id'),
);

/** Who did it: `agent:3`, `customer` or `automatic`. */
export type TicketActor = `agent:${number}` | 'customer' | 'automatic';

/** Adds a line to a ticket's history, which nobody can change or remove. */
export function writeTicketEvent(
  tx: Tx,
  { ticketId, by, change, now }: { ticketId: number; by: TicketActor; change: TicketChange; now: number },
): void {
  tx.run(insert, { ticketId, at: now, by, change: JSON.stringify(change) });
}

/** Oldest first, without what cannot be read. */
export function listTicketEvents(tx: ReadTx, ticketId: number): TicketEvent[] {
  return tx.all(select, { ticketId }).flatMap((event) => {
    const change = readJsonOrNull(event.change, ticketChangeSchema);
    return change === null ? [] : [{ ...event, change }];
  });
}
