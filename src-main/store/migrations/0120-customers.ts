import { customerSortKey, customerTerms } from './frozen/search-terms.ts';
import type { Migration } from './migration.ts';

/** What the pharmacy knows of its customers, and finding them. */
export const customers: Migration = {
  version: 120,
  up: (database) => {
    database.exec(`
      ALTER TABLE customers ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
      ALTER TABLE customers ADD COLUMN address TEXT;
      ALTER TABLE customers ADD COLUMN latitude REAL;
      ALTER TABLE customers ADD COLUMN longitude REAL;
      ALTER TABLE customers ADD COLUMN address_source TEXT CHECK (address_source IN ('staff', 'location'));
      ALTER TABLE customers ADD COLUMN address_at INTEGER;
      ALTER TABLE customers ADD COLUMN suggested_address TEXT
        CHECK (suggested_address IS NULL OR json_valid(suggested_address));
      ALTER TABLE customers ADD COLUMN birth_date TEXT;
      ALTER TABLE customers ADD COLUMN notes TEXT NOT NULL DEFAULT '';
      ALTER TABLE customers ADD COLUMN allergies TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(allergies));
      ALTER TABLE customers ADD COLUMN medicines TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(medicines));
      ALTER TABLE customers ADD COLUMN language TEXT CHECK (language IN ('ar', 'en'));
      ALTER TABLE customers ADD COLUMN language_source TEXT CHECK (language_source IN ('learned', 'staff'));
      ALTER TABLE customers ADD COLUMN consent TEXT NOT NULL DEFAULT 'unknown'
        CHECK (consent IN ('unknown', 'opted-in', 'opted-out'));
      ALTER TABLE customers ADD COLUMN consent_at INTEGER;
      ALTER TABLE customers ADD COLUMN consent_by TEXT;

      CREATE INDEX customers_by_name ON customers (sort_key, id);
      CREATE INDEX customers_opted_out ON customers (sort_key, id) WHERE consent = 'opted-out';

      CREATE TABLE tags (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        -- One tag, however it is spelled.
        name_folded TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE customer_tags (
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tags (id),
        PRIMARY KEY (customer_id, tag_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX customers_of_tag ON customer_tags (tag_id, customer_id);

      -- Typed by staff. Two customers may have one number: a family, or one person who is here twice.
      CREATE TABLE customer_phones (
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        phone TEXT NOT NULL,
        PRIMARY KEY (customer_id, phone)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX customers_of_phone ON customer_phones (phone, customer_id);

      CREATE VIRTUAL TABLE customer_search USING fts5 (terms, tokenize = 'trigram case_sensitive 1');
    `);
    const insert = database.prepare('INSERT INTO customer_search (rowid, terms) VALUES (?, ?)');
    const sort = database.prepare('UPDATE customers SET sort_key = ? WHERE id = ?');
    const phones = database.prepare<[number], { phone: string }>(
      'SELECT phone FROM contacts WHERE customer_id = ? AND phone IS NOT NULL ORDER BY id',
    );
    const rows = database
      .prepare<[], { id: number; name: string | null }>('SELECT id, name FROM customers')
      .all();
    for (const { id, name } of rows) {
      const own = phones.all(id).map(({ phone }) => phone);
      insert.run(id, customerTerms({ name, phones: own, tags: [] }));
      sort.run(customerSortKey(name, own[0] ?? null), id);
    }
  },
};
