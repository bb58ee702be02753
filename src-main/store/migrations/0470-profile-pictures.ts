import type { Migration } from './migration.ts';

/** What customers look like, and what the phone's address book calls them. The bytes come last: what is listed needs none. */
export const profilePictures: Migration = {
  version: 470,
  up: (database) => {
    database.exec(`
      ALTER TABLE contacts ADD COLUMN phone_book_name TEXT;
      ALTER TABLE customers ADD COLUMN is_phone_book_name INTEGER NOT NULL DEFAULT 0
        CHECK (is_phone_book_name IN (0, 1) AND (is_phone_book_name = 0 OR name_source = 'whatsapp'));

      CREATE TABLE profile_pictures (
        contact_id INTEGER PRIMARY KEY REFERENCES contacts (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        asked_at INTEGER NOT NULL,
        not_before INTEGER NOT NULL,
        misses INTEGER NOT NULL,
        bytes BLOB,
        CHECK (bytes IS NULL OR length(bytes) <= 65536)
      ) STRICT;
      CREATE INDEX profile_pictures_seen ON profile_pictures (asked_at) WHERE bytes IS NOT NULL;
    `);
  },
};
