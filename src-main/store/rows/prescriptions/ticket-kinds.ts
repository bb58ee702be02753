import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';

const selectKind = statement((p: { id: number }) =>
  query.selectFrom('tickets').select('kind').where('id', '=', p.id),
);

export function findTicketKind(tx: ReadTx, ticketId: number): TicketKind | undefined {
  return tx.get(selectKind, { id: ticketId })?.kind;
}
