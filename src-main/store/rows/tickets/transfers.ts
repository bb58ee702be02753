import { sql, type SqlBool } from 'kysely';
import type { Transfer } from '#shared/domain/tickets/transfer.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** A literal, so that SQLite sees that the partial index answers it. */
const isUnseen = sql<SqlBool>`ticket_transfers.seen_at IS NULL AND ticket_transfers.ended_at IS NULL`;

const selectTransfers = query
  .selectFrom('tickets')
  .innerJoin('ticket_transfers', 'ticket_transfers.ticket_id', 'tickets.id')
  .select([
    'ticket_transfers.id',
    'ticket_transfers.ticket_id as ticketId',
    'tickets.conversation_id as conversationId',
    'ticket_transfers.by_id as byId',
    'ticket_transfers.to_id as toId',
    'ticket_transfers.note',
    'ticket_transfers.at',
    'ticket_transfers.seen_at as seenAt',
  ]);

const selectUnseenById = statement((p: { id: number }) =>
  selectTransfers.where('ticket_transfers.id', '=', p.id).where(isUnseen),
);

/** Of a ticket and of those whose work is in it. */
const selectUnseenOf = statement((p: { ticketId: number }) =>
  selectTransfers
    .where(({ eb, or }) =>
      or([eb('tickets.id', '=', p.ticketId), eb('tickets.joined_into', '=', p.ticketId)]),
    )
    .where(isUnseen)
    .orderBy('ticket_transfers.id'),
);

const selectUnseenIn = statement((p: { conversationId: number }) =>
  selectTransfers
    .where('tickets.conversation_id', '=', p.conversationId)
    .where(isUnseen)
    .orderBy('ticket_transfers.id'),
);

const selectUnseenTo = statement((p: { agentId: number }) =>
  selectTransfers
    .where('ticket_transfers.to_id', '=', p.agentId)
    .where(isUnseen)
    .orderBy('ticket_transfers.id'),
);

const selectTo = statement((p: { agentId: number; limit: number }) =>
  selectTransfers
    .where('ticket_transfers.to_id', '=', p.agentId)
    .where(sql<SqlBool>`ticket_transfers.ended_at IS NULL`)
    .orderBy('ticket_transfers.id', 'desc')
    .limit(p.limit),
);

const insert = statement((p: Pick<Transfer, 'ticketId' | 'byId' | 'toId' | 'note' | 'at'>) =>
  query
    .insertInto('ticket_transfers')
    .values({ ticket_id: p.ticketId, by_id: p.byId, to_id: p.toId, note: p.note, at: p.at }),
);

const updateSeen = statement((p: { id: number; now: number }) =>
  query.updateTable('ticket_transfers').set({ seen_at: p.now }).where('id', '=', p.id),
);

const updateEnded = statement((p: { id: number; now: number }) =>
  query.updateTable('ticket_transfers').set({ ended_at: p.now }).where('id', '=', p.id),
);

/** Undefined for one that was seen, or is another person's by now. */
export const findUnseenTransfer = (tx: ReadTx, id: number): Transfer | undefined =>
  tx.get(selectUnseenById, { id });

/** On a ticket and on those whose work is in it, oldest first. */
export const listUnseenOfTicket = (tx: ReadTx, ticketId: number): Transfer[] =>
  tx.all(selectUnseenOf, { ticketId });

/** Oldest first. */
export const listUnseenIn = (tx: ReadTx, conversationId: number): Transfer[] =>
  tx.all(selectUnseenIn, { conversationId });

/** Oldest first. */
export const listUnseenTo = (tx: ReadTx, agentId: number): Transfer[] => tx.all(selectUnseenTo, { agentId });

/** What was or is for an agent, newest first; not what became another person's before they saw it. */
export const listTransfersToAgent = (tx: ReadTx, input: { agentId: number; limit: number }): Transfer[] =>
  tx.all(selectTo, input);

export function insertTransfer(
  tx: Tx,
  transfer: Pick<Transfer, 'ticketId' | 'byId' | 'toId' | 'note' | 'at'>,
): void {
  tx.run(insert, transfer);
}

export function markTransferSeen(tx: Tx, input: { id: number; now: number }): void {
  tx.run(updateSeen, input);
}

/** Nobody is to see it any more. */
export function endTransfer(tx: Tx, input: { id: number; now: number }): void {
  tx.run(updateEnded, input);
}
