import type { Database } from 'better-sqlite3';
import { foldText } from './frozen/folded-500/fold-text.ts';
import type { Migration } from './migration.ts';

/**
 * A number in the place of a name is none: a stranger who calls themselves by another's number would look like its owner.
 * What came in before that was known goes, and the next best takes its place; what staff wrote stays.
 */
export const namesLikeNumbers: Migration = {
  version: 560,
  up: (database) => {
    const customers = database
      .prepare<[], Named>(
        `SELECT id, name FROM customers WHERE name_source = 'whatsapp' AND name IS NOT NULL ORDER BY id`,
      )
      .all();
    for (const column of ['push_name', 'phone_book_name'] as const) {
      const clear = database.prepare(`UPDATE contacts SET ${column} = NULL WHERE id = ?`);
      for (const { id } of namedLikeNumbers(database, 'contacts', column)) clear.run(id);
    }
    const called = database.prepare(
      'UPDATE called_people SET phone_book_name = NULL WHERE phone_book_name = ?',
    );
    for (const { name } of namedLikeNumbers(database, 'called_people', 'phone_book_name')) called.run(name);
    for (const customer of customers.filter(({ name }) => isLikeNumber(name))) nameAnew(database, customer);
    forgetInMerges(database);
  },
};

type Named = { id: number; name: string };
type Names = { phone: string | null; phoneBook: string | null; push: string | null };

/** The digits of a phone number and what people write between them, as they are judged when a name comes in. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const SEPARATORS = /[\s\p{Zs}\p{Pd}\u2212().[\]/]/gu;
const NUMBER = /^\+?[0-9\u0660-\u0669\u06F0-\u06F9]+$/;

const isLikeNumber = (name: string): boolean =>
  NUMBER.test(name.normalize('NFKC').replace(INVISIBLE, '').replace(SEPARATORS, ''));

function namedLikeNumbers(
  database: Database,
  table: 'contacts' | 'called_people',
  column: 'push_name' | 'phone_book_name',
): Named[] {
  const id = table === 'contacts' ? 'id' : 'message_id';
  return database
    .prepare<[], Named>(`SELECT ${id} AS id, ${column} AS name FROM ${table} WHERE ${column} IS NOT NULL`)
    .all()
    .filter(({ name }) => isLikeNumber(name));
}

/** By what else the contact is called, or by nothing; whoever looks for the number finds whose it is. */
function nameAnew(database: Database, { id, name }: Named): void {
  const found = database
    .prepare<[number], Names>(
      `SELECT phone, phone_book_name AS phoneBook, push_name AS push FROM contacts
       LEFT JOIN hand_merges ON hand_merges.contact_id = contacts.id
       WHERE coalesce(hand_merges.customer_id, contacts.customer_id) = ?
       ORDER BY contacts.id LIMIT 1`,
    )
    .get(id);
  const { phone = null, phoneBook = null, push = null } = found ?? {};
  const next = phoneBook ?? push;
  database
    .prepare(
      `UPDATE customers SET name = ?, name_source = ?, is_phone_book_name = ?, sort_key = ? WHERE id = ?`,
    )
    .run(
      next,
      next === null ? 'none' : 'whatsapp',
      Number(phoneBook !== null),
      // Behind every letter: who has no name comes last.
      next === null ? `\uF8FF${phone ?? ''}` : foldText(next).trim(),
      id,
    );
  const conversations = database
    .prepare<[number, number], { id: number }>(
      `SELECT DISTINCT conversation_id AS id FROM contacts
       LEFT JOIN hand_merges ON hand_merges.contact_id = contacts.id
       WHERE conversation_id IS NOT NULL AND (contacts.customer_id = ? OR hand_merges.customer_id = ?)`,
    )
    .all(id, id);
  const customers = database
    .prepare<[number, number], { id: number }>(
      `SELECT ? AS id UNION SELECT contacts.customer_id FROM hand_merges
       JOIN contacts ON contacts.id = hand_merges.contact_id WHERE hand_merges.customer_id = ?`,
    )
    .all(id, id);
  for (const conversation of conversations)
    change(database, 'conversation_search', conversation.id, [name, next]);
  for (const customer of customers) change(database, 'customer_search', customer.id, [name, next]);
}

/** Changes the two lines of a name among all that something is found by. A number has lines of its own. */
function change(
  database: Database,
  index: 'conversation_search' | 'customer_search',
  id: number,
  [before, after]: readonly [string, string | null],
): void {
  const terms = database
    .prepare<[number], { terms: string }>(`SELECT terms FROM ${index} WHERE rowid = ?`)
    .get(id)?.terms;
  if (terms === undefined) return;
  const [was, is] = [foldText(before), foldText(after ?? '')];
  const lines = terms.split('\n').map((line) => {
    if (line === was) return is;
    return line === was.replace(/\s+/g, '') ? is.replace(/\s+/g, '') : line;
  });
  database.prepare(`UPDATE ${index} SET terms = ? WHERE rowid = ?`).run(lines.join('\n'), id);
}

/** Of a customer who was merged by hand: what they get back when they are separated again. */
function forgetInMerges(database: Database): void {
  const merges = database
    .prepare<[], { id: number; before: string }>(
      'SELECT id, into_before AS before FROM hand_merges WHERE into_before IS NOT NULL',
    )
    .all();
  const write = database.prepare('UPDATE hand_merges SET into_before = ? WHERE id = ?');
  for (const { id, before } of merges) {
    const states = JSON.parse(before) as Partial<Record<string, { name?: unknown; nameSource?: unknown }>>;
    const wrong = [states['before'], states['joined']].filter(
      (state) =>
        state !== undefined &&
        state.nameSource !== 'staff' &&
        typeof state.name === 'string' &&
        isLikeNumber(state.name),
    );
    for (const state of wrong) Object.assign(state ?? {}, { name: null, nameSource: 'none' });
    if (wrong.length > 0) write.run(JSON.stringify(states), id);
  }
}
