import { sql, type SqlBool } from 'kysely';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { TICKET_COLUMNS, toStored, type StoredTicket } from './tickets.ts';

// What the time alone changes about tickets. The conditions are those of the partial indexes, letter by letter.

const isIdle = sql<SqlBool>`tickets.status <> 'resolved' AND tickets.waiting_since IS NULL
  AND tickets.due_at IS NULL AND tickets.snoozed_until IS NULL`;

const selectTickets = query.selectFrom('tickets').select(TICKET_COLUMNS);

const selectOverSnoozed = statement((p: { now: number; limit: number }) =>
  selectTickets
    .where('tickets.snoozed_until', 'is not', null)
    .where('tickets.snoozed_until', '<=', p.now)
    .orderBy('tickets.snoozed_until')
    .limit(p.limit),
);

const selectIdle = statement((p: { before: number; limit: number }) =>
  selectTickets
    .where(isIdle)
    .where('tickets.last_message_at', '<=', p.before)
    .orderBy('tickets.last_message_at')
    .limit(p.limit),
);

const selectNextSnooze = statement(() =>
  query
    .selectFrom('tickets')
    .select(({ fn }) => fn.min<number | null>('tickets.snoozed_until').as('at'))
    .where('tickets.snoozed_until', 'is not', null),
);

const selectOldestIdle = statement(() =>
  query
    .selectFrom('tickets')
    .select(({ fn }) => fn.min<number | null>('tickets.last_message_at').as('at'))
    .where(isIdle),
);

const selectNextDue = statement((p: { after: number }) =>
  query
    .selectFrom('tickets')
    .select(({ fn }) => fn.min<number | null>('tickets.due_at').as('at'))
    .where('tickets.due_at', 'is not', null)
    .where('tickets.due_at', '>', p.after),
);

/** Whose snooze is over, the one that is so longest first. */
export function listOverSnoozed(tx: ReadTx, input: { now: number; limit: number }): StoredTicket[] {
  return tx.all(selectOverSnoozed, input).map(toStored);
}

/** On which nobody wrote since `before` (epoch ms), nobody waits and nothing was promised for a time. */
export function listIdle(tx: ReadTx, input: { before: number; limit: number }): StoredTicket[] {
  return tx.all(selectIdle, input).map(toStored);
}

/** The first due time after an instant; undefined when there is none. */
export function findNextDue(tx: ReadTx, after: number): number | undefined {
  return tx.get(selectNextDue, { after })?.at ?? undefined;
}

/** The next instant at which time alone changes a ticket, epoch ms; undefined when there is none. */
export function findNextMoment(
  tx: ReadTx,
  { now, idleMs }: { now: number; idleMs: number | null },
): number | undefined {
  const snooze = tx.get(selectNextSnooze, {})?.at ?? undefined;
  const idle = idleMs === null ? undefined : (tx.get(selectOldestIdle, {})?.at ?? undefined);
  const moments = [snooze, idle === undefined ? undefined : idle + (idleMs ?? 0), findNextDue(tx, now)];
  const known = moments.filter((moment) => moment !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
