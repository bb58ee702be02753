import type { Migration } from './migration.ts';

/**
 * Numbers that change: what a contact's number was before and who has it now, when a number was last seen with its
 * contact, when staff typed one, and which account is the pharmacy's own.
 */
export const numbers: Migration = {
  version: 210,
  up: (database) => {
    database.exec(`
      ALTER TABLE contacts ADD COLUMN phone_at INTEGER NOT NULL DEFAULT 0;
      UPDATE contacts SET phone_at = seen.at
        FROM (SELECT contact_id, max(sent_at) AS at FROM messages WHERE direction = 'incoming' GROUP BY contact_id)
          AS seen
        WHERE seen.contact_id = contacts.id AND contacts.phone IS NOT NULL;

      ALTER TABLE customer_phones ADD COLUMN typed_at INTEGER NOT NULL DEFAULT 0;

      CREATE TABLE former_phones (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        phone TEXT NOT NULL,
        next_phone TEXT,
        holder_id INTEGER REFERENCES contacts (id),
        shown_at INTEGER NOT NULL,
        until_at INTEGER NOT NULL,
        seen_at INTEGER NOT NULL,
        settled_at INTEGER,
        UNIQUE (contact_id, phone)
      ) STRICT;
      CREATE INDEX former_phones_by_phone ON former_phones (phone, until_at);
      CREATE INDEX former_phones_by_holder ON former_phones (holder_id) WHERE holder_id IS NOT NULL;

      CREATE TABLE own_account (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        phone TEXT,
        lid TEXT,
        CHECK (phone IS NOT NULL OR lid IS NOT NULL)
      ) STRICT;
    `);
  },
};
