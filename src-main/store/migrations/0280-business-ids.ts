import type { Migration } from './migration.ts';

/**
 * People whom WhatsApp names by a business-scoped id, with or without a number, and what they call themselves. That one of
 * three names is there was a rule of the whole table, which cannot be changed, so it is rebuilt.
 */
export const businessIds: Migration = {
  version: 280,
  up: (database) => {
    database.exec(`
      CREATE TABLE contacts_new (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        customer_id INTEGER NOT NULL REFERENCES customers (id),
        phone TEXT UNIQUE,
        lid TEXT UNIQUE,
        -- The one it has now; those of before are among its addresses.
        bsuid TEXT UNIQUE,
        parent_bsuid TEXT,
        username TEXT,
        push_name TEXT,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        conversation_id INTEGER REFERENCES conversations (id),
        chat_address TEXT NOT NULL DEFAULT '',
        phone_at INTEGER NOT NULL DEFAULT 0,
        CHECK (phone IS NOT NULL OR lid IS NOT NULL OR bsuid IS NOT NULL)
      ) STRICT;
      INSERT INTO contacts_new (id, customer_id, phone, lid, push_name, created_at, updated_at, conversation_id,
          chat_address, phone_at)
        SELECT id, customer_id, phone, lid, push_name, created_at, updated_at, conversation_id, chat_address, phone_at
        FROM contacts;
      -- An id that was somebody's once stays theirs.
      DELETE FROM sqlite_sequence WHERE name = 'contacts_new';
      INSERT INTO sqlite_sequence SELECT 'contacts_new', seq FROM sqlite_sequence WHERE name = 'contacts';
      DROP TABLE contacts;
      ALTER TABLE contacts_new RENAME TO contacts;
      CREATE INDEX contacts_by_customer ON contacts (customer_id);
      CREATE INDEX contacts_of_conversation ON contacts (conversation_id);

      -- What the thread tells beside changed numbers: a number that was hidden before, an id that another one followed.
      CREATE TABLE contact_news (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        kind TEXT NOT NULL CHECK (kind IN ('number-known', 'id-changed')),
        -- The number, or the id of before.
        value TEXT NOT NULL,
        happened_at INTEGER NOT NULL,
        UNIQUE (contact_id, kind, value)
      ) STRICT;

      -- WhatsApp's word that two ids are one person's, of whom nothing else has come yet.
      CREATE TABLE early_id_changes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        from_bsuid TEXT NOT NULL,
        to_bsuid TEXT NOT NULL,
        from_phone TEXT,
        to_phone TEXT,
        happened_at INTEGER NOT NULL,
        UNIQUE (from_bsuid, to_bsuid)
      ) STRICT;
      CREATE INDEX early_id_changes_by_next ON early_id_changes (to_bsuid);
    `);
  },
};
