import type { Database } from 'better-sqlite3';
import { foldText } from './frozen/fold-text.ts';
import { foldText as foldAnew } from './frozen/folded-500/fold-text.ts';
import { stemsOf } from './frozen/folded-500/word-stems.ts';
import { itemKey, itemWords } from './frozen/item-words.ts';
import type { Migration } from './migration.ts';

/**
 * Texts are folded further: ڤ as ف, مسئول as مسؤول, سلاااام as سلام; وبالعلاج is found by its noun, and 3elag by علاج.
 * Few texts have anything of that, and only those are indexed again: notes and names here, messages while the desk runs,
 * because a pharmacy of many years has a million.
 */
export const searchForms: Migration = {
  version: 500,
  up: (database) => {
    keepSearch(database);
    reindexNotes(database);
    foldNames(database);
    foldKeys(database);
  },
};

/** What is folded otherwise than before, as it is written: letters, a hamza, three of a letter, pairs, franco. */
const AFFECTED =
  /\u0621[\p{M}\u0640]*[\u0621-\u064A]|[\u067E\u0686\u06A4\u06AF]|[\u0624\u0626]\p{M}*\u0648|\p{M}\u0648|([\u0621-\u064A])\1\1|[وف][\p{M}\u0640]*(?:[بك][\p{M}\u0640]*[اٱ][\p{M}\u0640]*ل|ل[\p{M}\u0640]*ل)|[a-z][2356789]|[235789][a-z]/iu;

/** How far the search has been brought to what is folded now, and which words it holds. */
function keepSearch(database: Database): void {
  database.exec(`
    CREATE TABLE search_upkeep (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- Messages before this one are as they were folded before; 0 when none are.
      refold_before INTEGER NOT NULL,
      -- When the index was last made of one piece, epoch ms, and whether that is under way.
      merged_at INTEGER NOT NULL,
      is_merging INTEGER NOT NULL CHECK (is_merging IN (0, 1))
    ) STRICT;
    INSERT INTO search_upkeep SELECT 1, coalesce(max(id) + 1, 0), 0, 0 FROM messages;
    -- Holds nothing of its own: it reads the index.
    CREATE VIRTUAL TABLE message_words USING fts5vocab (message_search, instance);
  `);
}

type Note = { id: number; text: string };

function reindexNotes(database: Database): void {
  const remove = database.prepare<[number]>('DELETE FROM note_search WHERE rowid = ?');
  const insert = database.prepare('INSERT INTO note_search (rowid, folded, stems) VALUES (?, ?, ?)');
  const page = database.prepare<[number], Note>(
    'SELECT id, text FROM notes WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT 2000',
  );
  // In pages: a statement that is being read cannot share its connection with writes.
  for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.id ?? 0)) {
    for (const { id, text } of rows) {
      if (!AFFECTED.test(text)) continue;
      const folded = foldAnew(text);
      remove.run(id);
      insert.run(id, folded, stemsOf(folded));
    }
  }
}

type Named = { id: number; name: string };

/** Customers and tags, and the conversations and customers that are found by their names. */
function foldNames(database: Database): void {
  const customers = database
    .prepare<[], Named>('SELECT id, name FROM customers WHERE name IS NOT NULL')
    .all();
  const tags = database.prepare<[], Named>('SELECT id, name FROM tags').all();
  const sort = database.prepare('UPDATE customers SET sort_key = ? WHERE id = ?');
  const ofCustomer = database.prepare<[number, number], { id: number }>(
    `SELECT DISTINCT conversation_id AS id FROM contacts
     LEFT JOIN hand_merges ON hand_merges.contact_id = contacts.id
     WHERE conversation_id IS NOT NULL AND (contacts.customer_id = ? OR hand_merges.customer_id = ?)`,
  );
  const withTag = database.prepare<[number], { id: number }>(
    'SELECT customer_id AS id FROM customer_tags WHERE tag_id = ?',
  );
  const change = changeTerms(database);
  for (const { id, name } of customers.filter(isFoldedAnew)) {
    sort.run(foldAnew(name).trim(), id);
    change('customer_search', id, name);
    for (const conversation of ofCustomer.all(id, id)) change('conversation_search', conversation.id, name);
    // Customers who were made one are found by all of their names.
    for (const other of customersBeside(database, id)) change('customer_search', other, name);
  }
  for (const { id, name } of tags.filter(isFoldedAnew)) {
    for (const customer of withTag.all(id)) change('customer_search', customer.id, name);
  }
}

const isFoldedAnew = ({ name }: Named): boolean => foldText(name) !== foldAnew(name);

function customersBeside(database: Database, id: number): number[] {
  return database
    .prepare<[number, number], { id: number }>(
      `SELECT DISTINCT contacts.customer_id AS id FROM hand_merges JOIN contacts ON contacts.id = contact_id
       WHERE hand_merges.customer_id = ? AND contacts.customer_id <> ?`,
    )
    .all(id, id)
    .map((row) => row.id);
}

/** Changes the lines that a name stands in, among all that something is found by. */
function changeTerms(database: Database) {
  const indexes = (['customer_search', 'conversation_search'] as const).map((index) => ({
    index,
    read: database.prepare<[number], { terms: string }>(`SELECT terms FROM ${index} WHERE rowid = ?`),
    write: database.prepare(`UPDATE ${index} SET terms = ? WHERE rowid = ?`),
  }));
  return (name: 'customer_search' | 'conversation_search', id: number, written: string): void => {
    const { read, write } = indexes.find(({ index }) => index === name) ?? {};
    const terms = read?.get(id)?.terms;
    if (terms === undefined) return;
    const [before, after] = [foldText(written), foldAnew(written)];
    const together = before.replace(/\s+/g, '');
    const lines = terms.split('\n').map((line) => {
      if (line === before) return after;
      return line === together ? after.replace(/\s+/g, '') : line;
    });
    write?.run(lines.join('\n'), id);
  };
}

const oneLine = (name: string): string => foldAnew(name).replace(/\s+/g, ' ').trim();

/** Of two that are the same now, the second keeps its key: it goes on as it was. */
function foldKeys(database: Database): void {
  const keys = [
    ['tags', 'name', 'name_folded', oneLine],
    ['labels', 'name', 'name_folded', oneLine],
    ['templates', 'shortcut', 'shortcut_folded', oneLine],
    ['waitlist_items', 'name', 'folded', (name: string) => itemKey(foldAnew(name))],
    ['known_items', 'name', 'item_key', (name: string) => itemKey(foldAnew(name))],
  ] as const;
  for (const [table, column, key, keyOf] of keys) {
    const rows = database.prepare<[], Named>(`SELECT id, ${column} AS name FROM ${table}`).all();
    const change = database.prepare(`UPDATE OR IGNORE ${table} SET ${key} = ? WHERE id = ?`);
    for (const { id, name } of rows.filter(isFoldedAnew)) change.run(keyOf(name), id);
  }
  const items = database.prepare<[], Named>('SELECT id, name FROM known_items').all();
  const insert = database.prepare('INSERT OR IGNORE INTO known_item_words (word, item_id) VALUES (?, ?)');
  for (const { id, name } of items.filter(isFoldedAnew)) {
    for (const word of itemWords(foldAnew(name))) insert.run(word, id);
  }
}
