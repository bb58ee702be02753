import { sql, type SqlBool } from 'kysely';
import { query, statement } from '../../schema/query.ts';
import type { Tx } from '../../schema/tx.ts';
import { readSettings } from '../settings.ts';
import { dueByRules } from './due.ts';
import { measureOldTicket } from './measured-times.ts';
import { TICKET_COLUMNS, toStored } from './tickets.ts';

/** Since when the customer of a ticket waited, and whether its work had gone into another one when it was resolved last. */
const selectUnmeasured = statement((p: { low: number; high: number }) =>
  query
    .selectFrom('tickets')
    .select(TICKET_COLUMNS)
    .select([
      sql<number | null>`(SELECT min(messages.sent_at) FROM messages
        WHERE messages.ticket_id = tickets.id AND messages.direction = 'incoming')`.as('firstMessageAt'),
      sql<
        string | null
      >`(SELECT ticket_events.change FROM ticket_events WHERE ticket_events.ticket_id = tickets.id
        AND (substr(ticket_events.change, 1, 18) IN ('{"what":"resolved"', '{"what":"reopened"'))
        ORDER BY ticket_events.id DESC LIMIT 1)`.as('lastChange'),
    ])
    .where('tickets.id', '>=', p.low)
    .where('tickets.id', '<', p.high)
    .where(sql<SqlBool>`tickets.id NOT IN (SELECT ticket_id FROM ticket_times)`),
);

/** Tickets of before the reports, by their ids from `low` up to but without `high`. */
export function measureOldTickets(tx: Tx, range: { low: number; high: number }): void {
  for (const { firstMessageAt, lastChange, ...row } of tx.all(selectUnmeasured, range)) {
    const ticket = toStored(row);
    const askedAt = Math.min(ticket.openedAt, firstMessageAt ?? ticket.openedAt);
    measureOldTicket(tx, ticket, {
      askedAt,
      // What was promised then is not known: by the rules that hold now.
      dueAt: dueByRules({ ...ticket, waitingSince: askedAt }, readSettings(tx)).dueAt,
      isJoined: ticket.joinedInto !== null || (lastChange?.includes('"because":"joined"') ?? false),
    });
  }
}
