import { dayNumber } from '#shared/desk/reports/periods.ts';
import type { ReportChat, ReportFilter, ReportList, ReportPeriod } from '#shared/domain/reports/report.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { ReportCursor } from '../../contract/report-store.ts';
import { plain } from './plain.ts';

interface Asked {
  list: ReportList;
  /** Epoch ms; `until` is not included. */
  from: number;
  until: number;
  period: ReportPeriod;
  filter: ReportFilter;
  after: ReportCursor | undefined;
  limit: number;
}

interface Behind {
  sql: string;
  /** What stands in its two marks, from and until. */
  bounds: (asked: Asked) => [number, number];
  /** It knows whose ticket it is, and its kind. */
  isOfTicket: boolean;
}

const instants = ({ from, until }: Asked): [number, number] => [from, until];
const days = ({ period }: Asked): [number, number] => [dayNumber(period.from), dayNumber(period.to) + 1];

/** What somebody did on a day is told of its noon, which is that day in every zone. */
const visits = (isFirst: '=' | '>'): Behind => ({
  sql: `SELECT visits.contact_id AS id, contacts.conversation_id AS conversation_id,
      visits.day * 86400000 + 43200000 AS at
    FROM contact_days AS visits JOIN contacts ON contacts.id = visits.contact_id
    WHERE visits.day >= ? AND visits.day < ? AND visits.day ${isFirst}
      (SELECT min(day) FROM contact_days AS other WHERE other.contact_id = visits.contact_id)`,
  bounds: days,
  isOfTicket: false,
});

const ofTickets = (at: string, where: string): Behind => ({
  sql: `SELECT tickets.id AS id, tickets.conversation_id AS conversation_id, ${at} AS at, tickets.assignee_id, tickets.kind
    FROM tickets JOIN ticket_times AS times ON times.ticket_id = tickets.id
    WHERE ${at} >= ? AND ${at} < ? AND times.is_joined = 0 AND ${where}`,
  bounds: instants,
  isOfTicket: true,
});

const LISTS: Readonly<Record<ReportList, Behind>> = {
  new: visits('='),
  returning: visits('>'),
  opened: ofTickets('tickets.opened_at', '1'),
  resolved: ofTickets('tickets.resolved_at', `tickets.status = 'resolved'`),
  unanswered: ofTickets(
    'tickets.resolved_at',
    `tickets.status = 'resolved' AND tickets.first_answered_at IS NULL`,
  ),
  late: ofTickets('times.answered_at', `times.promise = 'late'`),
  reopened: {
    sql: `SELECT events.id AS id, tickets.conversation_id AS conversation_id, events.at AS at, tickets.assignee_id, tickets.kind
      FROM ticket_events AS events JOIN tickets ON tickets.id = events.ticket_id
      WHERE events.at >= ? AND events.at < ? AND substr(events.change, 1, 18) = '{"what":"reopened"'
        AND instr(events.change, '"separated"') = 0`,
    bounds: instants,
    isOfTicket: false,
  },
  'missed-calls': {
    sql: `SELECT id, conversation_id, sent_at AS at FROM messages
      WHERE sent_at >= ? AND sent_at < ? AND wa_type IN ('missed_call', 'missed_video_call') AND direction = 'incoming'`,
    bounds: instants,
    isOfTicket: false,
  },
  rated: {
    sql: `SELECT tickets.id AS id, tickets.conversation_id AS conversation_id, ratings.answered_at AS at,
        ratings.agent_id AS assignee_id, tickets.kind
      FROM ratings JOIN tickets ON tickets.id = ratings.ticket_id
      WHERE ratings.answered_at >= ? AND ratings.answered_at < ?`,
    bounds: instants,
    isOfTicket: true,
  },
};

const END: ReportCursor = { at: Number.MAX_SAFE_INTEGER, id: 0 };

const statements = Object.fromEntries(
  Object.entries(LISTS).map(([list, { sql, bounds, isOfTicket }]) => [
    list,
    plain<Asked, ReportChat & { id: number }>(
      `SELECT behind.id, behind.at, behind.conversation_id AS conversationId, customers.name AS customerName,
        contacts.phone AS customerPhone, contacts.username AS customerUsername
      FROM (${sql}) AS behind
        JOIN conversations ON conversations.id = behind.conversation_id
        JOIN customers ON customers.id = conversations.customer_id
        JOIN contacts ON contacts.id = conversations.contact_id
      WHERE (behind.at, behind.id) < (?, ?)
        ${isOfTicket ? 'AND behind.assignee_id IS coalesce(?, behind.assignee_id) AND behind.kind = coalesce(?, behind.kind)' : ''}
      ORDER BY behind.at DESC, behind.id DESC LIMIT +?`,
      (asked) => {
        const { at, id } = asked.after ?? END;
        const narrowed = isOfTicket ? [asked.filter.agentId, asked.filter.kind] : [];
        return [...bounds(asked), at, id, ...narrowed, asked.limit];
      },
    ),
  ]),
);

/** One more than a page tells whether there is another. */
export function listBehind(tx: ReadTx, asked: Asked): (ReportChat & { id: number })[] {
  const found = statements[asked.list];
  return found === undefined ? [] : tx.all(found, asked);
}
