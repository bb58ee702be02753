// What the database has of one person, for who asks for their own data.
import { AppError } from '#shared/domain/errors.ts';
import type { PersonRow } from '../../contract/privacy-store.ts';
import { givenColumns, PERSON_TABLES } from '../../schema/person-data/person-data.ts';
import type { PersonKey } from '../../schema/person-data/person-table.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { IN_SET, ofSets } from './of-ids.ts';
import { everyAddress, phonesOf, type Person } from './person.ts';

type Sets = readonly (readonly (number | string)[])[];
type Where = (person: Person, column: string) => { sql: string; sets: Sets };

const inConversations =
  (table: string): Where =>
  (person, column) => ({
    sql: `"${column}" IN (SELECT id FROM ${table} WHERE conversation_id ${IN_SET})`,
    sets: [person.conversationIds],
  });
const ofContacts =
  (table: string): Where =>
  (person, column) => ({
    sql: `"${column}" IN (SELECT id FROM ${table} WHERE contact_id ${IN_SET})`,
    sets: [person.contactIds],
  });

const WHERE_OF: Record<Exclude<PersonKey, 'own'>, Where> = {
  customer: ({ customerIds }, column) => ({ sql: `"${column}" ${IN_SET}`, sets: [customerIds] }),
  contact: ({ contactIds }, column) => ({ sql: `"${column}" ${IN_SET}`, sets: [contactIds] }),
  conversation: ({ conversationIds }, column) => ({ sql: `"${column}" ${IN_SET}`, sets: [conversationIds] }),
  message: inConversations('messages'),
  ticket: inConversations('tickets'),
  note: inConversations('notes'),
  prescription: ofContacts('prescriptions'),
  refill: ofContacts('refills'),
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

/** A page of what one table has of the person, in the order of its key. Throws AppError invalid-input. */
export function rowsOfPerson(
  tx: ReadTx,
  person: Person,
  { table: name, offset, limit }: { table: string; offset: number; limit: number },
): PersonRow[] {
  const table = PERSON_TABLES[name];
  if (table === undefined || givenColumns(table).length === 0) throw new AppError('invalid-input');
  const { sql, sets } = whereOf(tx, person, name);
  const columns = givenColumns(table).map((column) => `"${column}"`);
  // One order for all pages; an id alone is one.
  const order = columns[0] === '"id"' ? '1' : columns.map((_column, index) => index + 1).join(', ');
  return tx.all(
    {
      sql: `SELECT ${columns.join(', ')} FROM "${name}" WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
      bind: () => [...sets.map((set) => JSON.stringify(set)), limit, offset],
    } as { sql: string; bind: () => unknown[]; row?: PersonRow },
    {},
  );
}

function whereOf(tx: ReadTx, person: Person, name: string): { sql: string; sets: Sets } {
  const table = PERSON_TABLES[name];
  if (table === undefined) throw new AppError('invalid-input');
  const [key, column] = table.by;
  if (key !== 'own') return WHERE_OF[key](person, column);
  if (name === 'unrecorded_messages')
    return { sql: `chat_address ${IN_SET}`, sets: [everyAddress(tx, person)] };
  const where = WHERE_OF_OWN[name];
  if (where === undefined) throw new Error(`Nobody says which rows of ${name} are a person's`);
  return where(person, column);
}

const count = (tx: ReadTx, text: string, ids: readonly number[]): number =>
  tx.get(ofSets<{ n: number }>(text), { sets: [ids] })?.n ?? 0;

/** How much there is, for who is about to erase it. */
export const countsOf = (
  tx: ReadTx,
  { contactIds, conversationIds }: Person,
): { messages: number; files: number; tickets: number; prescriptions: number; notes: number } => ({
  messages: count(tx, `SELECT count(*) AS n FROM messages WHERE conversation_id ${IN_SET}`, conversationIds),
  files: count(
    tx,
    `SELECT count(DISTINCT file_id) AS n FROM attachments WHERE message_id IN
      (SELECT id FROM messages WHERE conversation_id ${IN_SET})`,
    conversationIds,
  ),
  tickets: count(tx, `SELECT count(*) AS n FROM tickets WHERE conversation_id ${IN_SET}`, conversationIds),
  prescriptions: count(tx, `SELECT count(*) AS n FROM prescriptions WHERE contact_id ${IN_SET}`, contactIds),
  notes: count(tx, `SELECT count(*) AS n FROM notes WHERE conversation_id ${IN_SET}`, conversationIds),
});

const selectName = ofSets<{ name: string | null }>(`SELECT name FROM customers WHERE id ${IN_SET}`);

/** What somebody has to type who erases them: the name, else a number, else the id. */
export function typedNameOf(tx: ReadTx, customerId: number, person: Person): string {
  const name = tx.get(selectName, { sets: [[customerId]] })?.name;
  return name ?? phonesOf(tx, person)[0] ?? String(customerId);
}
