import { sql, type SqlBool } from 'kysely';
import type { Who } from '#shared/domain/customers/who.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { ListedTicket } from '#shared/domain/tickets/ticket.ts';
import { matchesFragments, searchFragments } from '../conversations/conversation-search.ts';
import { adHoc, query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { TicketStore } from '../../contract/ticket-store.ts';
import { whoColumns } from '../people/who.ts';
import { TICKET_COLUMNS, isUnresolved, toStored, toTicket } from './tickets.ts';

type ListInput = Parameters<TicketStore['listTickets']>[0];
type Counts = Awaited<ReturnType<TicketStore['countTickets']>>;

/** Stands for "never" in the sort: beyond every time, and in the text of the index. */
const NEVER = 9_007_199_254_740_991;
// The expressions of the index tickets_most_urgent, letter by letter.
const isSnoozed = sql<number>`(tickets.snoozed_until IS NOT NULL)`;
const due = sql<number>`(coalesce(tickets.due_at, 9007199254740991))`;
const waiting = sql<number>`(coalesce(tickets.waiting_since, 9007199254740991))`;

const selectListed = query
  .selectFrom('tickets')
  .innerJoin('conversations', 'conversations.id', 'tickets.conversation_id')
  .innerJoin('customers', 'customers.id', 'conversations.customer_id')
  .innerJoin('contacts', 'contacts.id', 'conversations.contact_id')
  .select(TICKET_COLUMNS)
  .select([
    'conversations.customer_id as customerId',
    'customers.name as customerName',
    ...whoColumns('conversations.id'),
    'conversations.last_message_preview as preview',
    'conversations.unread_count as unreadCount',
  ]);

type ListedRow = NonNullable<Awaited<ReturnType<typeof selectListed.executeTakeFirst>>>;

const count = statement((p: { agentId: number; now: number }) =>
  query
    .selectFrom('tickets')
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      fn.sum<number | null>(sql`tickets.assignee_id IS ${p.agentId}`).as('mine'),
      fn.sum<number | null>(sql`tickets.assignee_id IS NULL`).as('nobody'),
      fn
        .sum<number | null>(sql`tickets.waiting_since IS NOT NULL AND tickets.snoozed_until IS NULL`)
        .as('waiting'),
      fn.sum<number | null>(sql`tickets.due_at <= ${p.now} AND tickets.snoozed_until IS NULL`).as('late'),
    ])
    .where(isUnresolved),
);

/** Unresolved ones over all conversations. */
export function countUnresolved(tx: ReadTx, input: { agentId: number; now: number }): Counts {
  const row = tx.get(count, input);
  return {
    open: row?.open ?? 0,
    mine: row?.mine ?? 0,
    nobody: row?.nobody ?? 0,
    waiting: row?.waiting ?? 0,
    late: row?.late ?? 0,
  };
}

/**
 * The resolved, newest first; otherwise the unresolved: what is due next before what only waits, and the snoozed last. A
 * number that staff ask for is found whatever has become of it.
 */
export function listTicketsBy(tx: ReadTx, { filter, after, limit }: ListInput): ReturnTypeOfList {
  const isResolved = filter.status === 'resolved';
  let page = isResolved ? resolvedPage(after) : unresolvedPage(after);
  if (filter.status !== undefined) page = page.where('tickets.status', '=', filter.status);
  if (filter.kind !== undefined) page = page.where('tickets.kind', '=', filter.kind);
  if (filter.assignee === 'nobody') page = page.where('tickets.assignee_id', 'is', null);
  else if (filter.assignee !== undefined) page = page.where('tickets.assignee_id', '=', filter.assignee);
  const fragments = searchFragments(filter.query ?? '');
  const number = numberIn(filter.query);
  if (fragments.length > 0) {
    page = page.where(({ eb, or }) => {
      const matching = query
        .selectFrom('conversation_search')
        .select('conversation_search.rowid')
        .where(({ and }) => and(matchesFragments(fragments)));
      const found = [eb('tickets.conversation_id', 'in', matching)];
      return or(number === undefined ? found : [...found, eb('tickets.id', '=', number)]);
    });
  }
  const rows = tx.all(adHoc(page.limit(limit)), {});
  const last = rows.at(-1);
  const next = rows.length === limit && last !== undefined ? cursorOf(last, isResolved) : null;
  const asked = after === undefined && filter.status === undefined ? findByNumber(tx, number) : undefined;
  const others = rows.filter(({ id }) => id !== asked?.id);
  return { items: (asked === undefined ? rows : [asked, ...others]).map(toListed), next };
}

type ReturnTypeOfList = Awaited<ReturnType<TicketStore['listTickets']>>;

const selectByNumber = statement((p: { id: number }) => selectListed.where('tickets.id', '=', p.id));

function findByNumber(tx: ReadTx, id: number | undefined): ListedRow | undefined {
  return id === undefined ? undefined : tx.get(selectByNumber, { id });
}

function unresolvedPage(after: string | undefined) {
  const page = selectListed
    .where(isUnresolved)
    .orderBy(isSnoozed)
    .orderBy(due)
    .orderBy(waiting)
    .orderBy('tickets.id')
    .$castTo<ListedRow>();
  if (after === undefined) return page;
  const [snoozedAt, dueAt, waitingAt, id] = readCursor(after, 4);
  return page.where(
    sql<SqlBool>`(${isSnoozed}, ${due}, ${waiting}, tickets.id) > (${snoozedAt}, ${dueAt}, ${waitingAt}, ${id})`,
  );
}

function resolvedPage(after: string | undefined) {
  const page = selectListed
    .where(sql<SqlBool>`tickets.status = 'resolved'`)
    .orderBy('tickets.resolved_at', 'desc')
    .orderBy('tickets.id', 'desc')
    .$castTo<ListedRow>();
  if (after === undefined) return page;
  const [at, id] = readCursor(after, 2);
  return page.where(sql<SqlBool>`(tickets.resolved_at, tickets.id) < (${at}, ${id})`);
}

function cursorOf(row: ListedRow, isResolved: boolean): string {
  const { id, resolvedAt, snoozedUntil, dueAt, waitingSince } = row;
  const keys = isResolved
    ? [resolvedAt ?? 0, id]
    : [Number(snoozedUntil !== null), dueAt ?? NEVER, waitingSince ?? NEVER, id];
  return keys.join('.');
}

/** Throws AppError invalid-input. */
function readCursor(after: string, length: number): number[] {
  const keys = after.split('.').map(Number);
  const isWhole = keys.length === length && keys.every((key) => Number.isSafeInteger(key));
  if (!isWhole) throw new AppError('invalid-input', { message: 'the cursor of a list of tickets' });
  return keys;
}

/** What staff type to find a ticket by its number: `57` or `#57`, in either digits. */
function numberIn(text: string | undefined): number | undefined {
  const digits = /^#?(\d{1,9})$/.exec(
    (text ?? '').trim().normalize('NFKC').replace(/[٠-٩]/g, latinDigit),
  )?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const latinDigit = (digit: string): string => String((digit.codePointAt(0) ?? 0) - 0x0660);

function toListed({
  customerId,
  customerName,
  customerPhone,
  customerUsername,
  preview,
  unreadCount,
  ...row
}: ListedRow): ListedTicket {
  const ticket = toTicket(toStored(row));
  const who: Who = { customerName, customerPhone, customerUsername };
  return { ...ticket, customerId, ...who, preview: preview ?? '', unreadCount };
}
