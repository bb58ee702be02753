// What the database has of one person, for who asks for their own data.
import { AppError } from '#shared/domain/errors.ts';
import type { PersonRow } from '../../contract/privacy-store.ts';
import { givenColumns, PERSON_TABLES } from '../../schema/person-data/person-data.ts';
import type { PersonKey } from '../../schema/person-data/person-table.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { IN_SET } from './of-ids.ts';
import { everyAddress, type Person } from './person.ts';

type Sets = readonly (readonly (number | string)[])[];
type Where = (person: Person, column: string) => { sql: string; sets: Sets };

const WHERE_OF: Record<'customer' | 'contact' | 'conversation', Where> = {
  customer: ({ customerIds }, column) => ({ sql: `"${column}" ${IN_SET}`, sets: [customerIds] }),
  contact: ({ contactIds }, column) => ({ sql: `"${column}" ${IN_SET}`, sets: [contactIds] }),
  conversation: ({ conversationIds }, column) => ({ sql: `"${column}" ${IN_SET}`, sets: [conversationIds] }),
};

/** Tables of code of their own. */
const WHERE_OF_OWN: Readonly<Record<string, Where>> = {
  customers: WHERE_OF.customer,
  contacts: WHERE_OF.contact,
  conversations: WHERE_OF.conversation,
  past_imports: WHERE_OF.conversation,
  tags: ({ customerIds }) => ({
    sql: `id IN (SELECT tag_id FROM customer_tags WHERE customer_id ${IN_SET})`,
    sets: [customerIds],
  }),
};

/** The tables that have something to give, by name. */
export const givenTables = (): string[] =>
  Object.entries(PERSON_TABLES).flatMap(([name, table]) => (givenColumns(table).length > 0 ? [name] : []));

/** Where a page begins, as the page before has said. */
type After = readonly number[] | null;

interface Asked {
  table: string;
  after: After;
  limit: number;
}

/**
 * A page of what one table has of the person; it is found by keys, so that the last page takes as long as the first one. What
 * hangs on messages comes conversation by conversation in the order of the thread, with the time of each, everything else by its
 * key. @returns `next`: null behind the last page. Throws AppError invalid-input.
 */
export function rowsOfPerson(tx: ReadTx, person: Person, asked: Asked): { rows: PersonRow[]; next: After } {
  const table = PERSON_TABLES[asked.table];
  if (table === undefined || givenColumns(table).length === 0) throw new AppError('invalid-input');
  const [key, column] = table.by;
  if (key === 'message') return rowsOfMessages(tx, person, { ...asked, column });
  if (isParent(key)) return rowsOfParents(tx, person, { ...asked, parent: PARENTS[key], column });
  return rowsById(tx, person, asked);
}

const columnsOf = (table: string): string =>
  givenColumns(PERSON_TABLES[table] ?? { by: ['own', ''], gives: '', keeps: '' })
    .map((column) => `"${column}"`)
    .join(', ');

const asking = <R>(sql: string, ...values: unknown[]) =>
  ({ sql, bind: () => values }) as { sql: string; bind: () => unknown[]; row?: R };

function rowsOfMessages(
  tx: ReadTx,
  { conversationIds }: Person,
  { table, column, after, limit }: Asked & { column: string },
): { rows: PersonRow[]; next: After } {
  const sorted = conversationIds.toSorted((one, other) => one - other);
  const [conversationId = sorted[0], sentAt = Number.MIN_SAFE_INTEGER, id = 0] = after ?? [];
  if (conversationId === undefined) return { rows: [], next: null };
  const messages = tx.all(
    asking<{ id: number; sentAt: number }>(
      `SELECT id, sent_at AS sentAt FROM messages WHERE conversation_id = ? AND (sent_at, id) > (?, ?)
       ORDER BY sent_at, id LIMIT +?`,
      conversationId,
      sentAt,
      id,
      limit,
    ),
    {},
  );
  const ids = JSON.stringify(messages.map((message) => message.id));
  const isMessage = table === 'messages';
  const rows = tx.all(
    asking<PersonRow>(
      isMessage
        ? `SELECT ${columnsOf(table)} FROM messages WHERE id ${IN_SET} ORDER BY sent_at, id`
        : `SELECT ${columnsOf(table)}, (SELECT sent_at FROM messages WHERE id = "${column}") AS sent_at
           FROM "${table}" WHERE "${column}" ${IN_SET} ORDER BY sent_at, "${column}"`,
      ids,
    ),
    {},
  );
  const last = messages.length === limit ? messages.at(-1) : undefined;
  if (last !== undefined) return { rows, next: [conversationId, last.sentAt, last.id] };
  const following = sorted[sorted.indexOf(conversationId) + 1];
  return { rows, next: following === undefined ? null : [following] };
}

/** Things with rows of their own in several tables, and what they hang on themselves. */
const PARENTS = {
  ticket: { table: 'tickets', of: 'conversationIds', by: 'conversation_id' },
  note: { table: 'notes', of: 'conversationIds', by: 'conversation_id' },
  prescription: { table: 'prescriptions', of: 'contactIds', by: 'contact_id' },
  refill: { table: 'refills', of: 'contactIds', by: 'contact_id' },
} as const;

const isParent = (key: PersonKey): key is keyof typeof PARENTS => key in PARENTS;

function rowsOfParents(
  tx: ReadTx,
  person: Person,
  {
    table,
    column,
    parent,
    after,
    limit,
  }: Asked & { column: string; parent: (typeof PARENTS)[keyof typeof PARENTS] },
): { rows: PersonRow[]; next: After } {
  const [from = 0] = after ?? [];
  const ids = tx
    .all(
      asking<{ id: number }>(
        `SELECT id FROM ${parent.table} WHERE ${parent.by} ${IN_SET} AND id > ? ORDER BY id LIMIT +?`,
        JSON.stringify(person[parent.of]),
        from,
        limit,
      ),
      {},
    )
    .map(({ id }) => id);
  const rows = tx.all(
    asking<PersonRow>(
      `SELECT ${columnsOf(table)} FROM "${table}" WHERE "${column}" ${IN_SET} ORDER BY "${column}", 1, 2`,
      JSON.stringify(ids),
    ),
    {},
  );
  const last = ids.length === limit ? ids.at(-1) : undefined;
  return { rows, next: last === undefined ? null : [last] };
}

/** What hangs on the person itself. Without an id of its own it is a few rows, all in one page. */
function rowsById(
  tx: ReadTx,
  person: Person,
  { table, after, limit }: Asked,
): { rows: PersonRow[]; next: After } {
  const { sql, sets } = whereOf(tx, person, table);
  const bound = sets.map((set) => JSON.stringify(set));
  if (!hasId(tx, table)) {
    const all = `SELECT ${columnsOf(table)} FROM "${table}" WHERE ${sql} ORDER BY 1`;
    return { rows: tx.all(asking<PersonRow>(all, ...bound), {}), next: null };
  }
  const [from = 0] = after ?? [];
  const found = tx.all(
    asking<PersonRow & { _id: number }>(
      `SELECT id AS _id, ${columnsOf(table)} FROM "${table}" WHERE ${sql} AND id > ? ORDER BY id LIMIT +?`,
      ...bound,
      from,
      limit,
    ),
    {},
  );
  const last = found.length === limit ? found.at(-1)?._id : undefined;
  return { rows: found.map(({ _id, ...row }) => row), next: last === undefined ? null : [last] };
}

const hasId = (tx: ReadTx, table: string): boolean =>
  tx.get(asking(`SELECT 1 FROM pragma_table_info(?) WHERE name = 'id'`, table), {}) !== undefined;

function whereOf(tx: ReadTx, person: Person, name: string): { sql: string; sets: Sets } {
  const table = PERSON_TABLES[name];
  if (table === undefined) throw new AppError('invalid-input');
  const [key, column] = table.by;
  if (key === 'customer' || key === 'contact' || key === 'conversation') return WHERE_OF[key](person, column);
  if (name === 'unrecorded_messages')
    return { sql: `chat_address ${IN_SET}`, sets: [everyAddress(tx, person)] };
  const where = WHERE_OF_OWN[name];
  if (where === undefined) throw new Error(`Nobody says which rows of ${name} are a person's`);
  return where(person, column);
}
