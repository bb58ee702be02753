import type { Database } from 'better-sqlite3';
import { itemKey, itemWords } from './frozen/item-words.ts';
import type { Migration } from './migration.ts';

/** What was priced before, for who writes it again: names and prices, and of whose prescriptions they were nothing. */
export const knownItems: Migration = {
  version: 270,
  up: (database) => {
    database.exec(`
      CREATE TABLE known_items (
        id INTEGER PRIMARY KEY,
        -- So that two spellings are one item.
        item_key TEXT NOT NULL UNIQUE,
        -- As it was spelled last.
        name TEXT NOT NULL,
        -- Piastres, the last one; null for what has never had one.
        unit_price INTEGER CHECK (unit_price >= 0),
        priced_at INTEGER,
        -- What only one prescription says may have been a slip: it goes when that one says something else.
        first_in INTEGER NOT NULL REFERENCES prescriptions (id),
        last_in INTEGER NOT NULL REFERENCES prescriptions (id),
        used_at INTEGER NOT NULL,
        CHECK ((unit_price IS NULL) = (priced_at IS NULL))
      ) STRICT;

      CREATE TABLE known_item_words (
        word TEXT NOT NULL,
        item_id INTEGER NOT NULL REFERENCES known_items (id),
        PRIMARY KEY (word, item_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX known_item_words_of_item ON known_item_words (item_id);
    `);
    rememberAll(database);
  },
};

interface Row {
  prescriptionId: number;
  at: number;
  item: string;
  alternative: string;
  unitPrice: number | null;
  stock: string;
}

function rememberAll(database: Database): void {
  const insertItem = database.prepare<[Remembered], { id: number }>(`
    INSERT INTO known_items (item_key, name, unit_price, priced_at, first_in, last_in, used_at)
    VALUES (@key, @name, @unitPrice, @pricedAt, @prescriptionId, @prescriptionId, @at)
    ON CONFLICT (item_key) DO UPDATE SET name = excluded.name, last_in = excluded.last_in, used_at = excluded.used_at,
      unit_price = coalesce(excluded.unit_price, unit_price), priced_at = coalesce(excluded.priced_at, priced_at)
    RETURNING id`);
  const insertWord = database.prepare('INSERT OR IGNORE INTO known_item_words (word, item_id) VALUES (?, ?)');
  const rows = database
    .prepare<[], Row>(
      `SELECT prescription_id AS prescriptionId, priced_at AS at, item, alternative, unit_price AS unitPrice, stock
       FROM prescriptions JOIN prescription_lines ON prescription_id = prescriptions.id
       WHERE priced_at IS NOT NULL ORDER BY priced_at, prescription_id, position`,
    )
    .all();
  for (const remembered of rows.flatMap(itemsOf)) {
    const row = insertItem.get(remembered);
    for (const word of itemWords(remembered.name)) insertWord.run(word, row?.id);
  }
}

type Remembered = {
  key: string;
  name: string;
  unitPrice: number | null;
  pricedAt: number | null;
  prescriptionId: number;
  at: number;
};

/** The price of an alternative is the alternative's. */
function itemsOf({ prescriptionId, at, item, alternative, unitPrice, stock }: Row): Remembered[] {
  const named = [
    { name: item, unitPrice: stock === 'yes' ? unitPrice : null },
    ...(stock === 'alternative' ? [{ name: alternative, unitPrice }] : []),
  ];
  return named.flatMap((one) => {
    const key = itemKey(one.name);
    const pricedAt = one.unitPrice === null ? null : at;
    return key === '' ? [] : [{ ...one, key, pricedAt, prescriptionId, at }];
  });
}
