import { openTimeBetween } from '#shared/desk/tickets/due-time.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readSettings } from '../settings.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';

/** What of a ticket is measured. */
type Measured = Pick<Ticket, 'id' | 'firstAnsweredAt' | 'resolvedAt' | 'status'> & {
  joinedInto: number | null;
};

interface TicketTimes {
  ticketId: number;
  askedAt: number;
  answeredAt: number | null;
  answerMs: number | null;
  promise: 'kept' | 'late' | null;
  resolvedAt: number | null;
  resolveMs: number | null;
  isJoined: number;
}

const select = statement((p: { ticketId: number }) =>
  query
    .selectFrom('ticket_times')
    .select([
      'ticket_id as ticketId',
      'asked_at as askedAt',
      'answered_at as answeredAt',
      'answer_ms as answerMs',
      'promise',
      'resolved_at as resolvedAt',
      'resolve_ms as resolveMs',
      'is_joined as isJoined',
    ])
    .where('ticket_id', '=', p.ticketId),
);

const insert = statement((p: TicketTimes) =>
  query.insertInto('ticket_times').values({
    ticket_id: p.ticketId,
    asked_at: p.askedAt,
    answered_at: p.answeredAt,
    answer_ms: p.answerMs,
    promise: p.promise,
    resolved_at: p.resolvedAt,
    resolve_ms: p.resolveMs,
    is_joined: p.isJoined,
  }),
);

const update = statement((p: TicketTimes) =>
  query
    .updateTable('ticket_times')
    .set({
      answered_at: p.answeredAt,
      answer_ms: p.answerMs,
      promise: p.promise,
      resolved_at: p.resolvedAt,
      resolve_ms: p.resolveMs,
      is_joined: p.isJoined,
    })
    .where('ticket_id', '=', p.ticketId),
);

/** @param ticket.askedAt when the customer asked, epoch ms: a message may be older than the ticket that it opens. */
export function beginTicketTimes(tx: Tx, ticket: { id: number; openedAt: number; askedAt: number }): void {
  tx.run(insert, {
    ticketId: ticket.id,
    askedAt: Math.min(ticket.openedAt, ticket.askedAt),
    answeredAt: null,
    answerMs: null,
    promise: null,
    resolvedAt: null,
    resolveMs: null,
    isJoined: 0,
  });
}

/**
 * What a ticket took, measured when it is written, by the hours that hold then: who changes the opening hours later does
 * not change what was. Call it before the ticket is written.
 * @param readBefore The ticket as it is still stored: what was promised is gone once it is answered.
 */
export function keepTicketTimes(
  tx: Tx,
  ticket: Measured,
  readBefore: () => { dueAt: number | null } | undefined,
): void {
  const kept = tx.get(select, { ticketId: ticket.id });
  // One of before the reports that is not counted yet is measured when it is.
  if (kept === undefined) return;
  const isJoined = isJoinedNow(ticket, kept);
  const isSame =
    kept.answeredAt === ticket.firstAnsweredAt &&
    kept.resolvedAt === ticket.resolvedAt &&
    kept.isJoined === isJoined;
  if (isSame) return;
  const answer =
    kept.answeredAt === ticket.firstAnsweredAt
      ? kept
      : answered(tx, kept.askedAt, ticket.firstAnsweredAt, readBefore()?.dueAt ?? null);
  tx.run(update, {
    ...kept,
    answeredAt: answer.answeredAt,
    answerMs: answer.answerMs,
    promise: answer.promise,
    ...(kept.resolvedAt === ticket.resolvedAt ? {} : resolved(tx, kept.askedAt, ticket.resolvedAt)),
    isJoined,
  });
}

/** It stays joined when the other one is resolved too, until somebody takes it up again. */
function isJoinedNow({ joinedInto, status }: Measured, kept: Pick<TicketTimes, 'isJoined'>): number {
  if (joinedInto !== null) return 1;
  return status === 'resolved' ? kept.isJoined : 0;
}

type Answered = Pick<TicketTimes, 'answeredAt' | 'answerMs' | 'promise'>;

function answered(tx: ReadTx, askedAt: number, at: number | null, dueAt: number | null): Answered {
  if (at === null) return { answeredAt: null, answerMs: null, promise: null };
  const promise = dueAt === null ? null : at <= dueAt ? 'kept' : 'late';
  return { answeredAt: at, answerMs: openTime(tx, askedAt, at), promise };
}

function resolved(
  tx: ReadTx,
  askedAt: number,
  at: number | null,
): Pick<TicketTimes, 'resolvedAt' | 'resolveMs'> {
  return { resolvedAt: at, resolveMs: at === null ? null : openTime(tx, askedAt, at) };
}

const openTime = (tx: ReadTx, from: number, to: number): number =>
  openTimeBetween(from, to, readSettings(tx).hours);

/** A ticket of before the reports, by the hours that hold now. It does nothing for one that is measured. */
export function measureOldTicket(
  tx: Tx,
  ticket: Measured,
  old: { askedAt: number; dueAt: number | null; isJoined: boolean },
): void {
  if (tx.get(select, { ticketId: ticket.id }) !== undefined) return;
  const { askedAt, dueAt, isJoined } = old;
  tx.run(insert, {
    ticketId: ticket.id,
    askedAt,
    ...answered(tx, askedAt, ticket.firstAnsweredAt, dueAt),
    ...resolved(tx, askedAt, ticket.resolvedAt),
    isJoined: Number(isJoined),
  });
}
