import type { Migration } from './migration.ts';

/** What the WhatsApp Business app on the phone was seen to write by itself. */
export const appTexts: Migration = {
  version: 220,
  up: (database) => {
    database.exec(`
      CREATE TABLE app_texts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        text TEXT NOT NULL UNIQUE,
        contact_id INTEGER NOT NULL,
        is_known INTEGER NOT NULL CHECK (is_known IN (0, 1)),
        seen_at INTEGER NOT NULL,
        told_at INTEGER
      ) STRICT;
      CREATE INDEX app_texts_by_age ON app_texts (seen_at) WHERE is_known = 0;
      CREATE INDEX app_texts_untold ON app_texts (id) WHERE is_known = 1 AND told_at IS NULL;
      CREATE INDEX app_texts_by_contact ON app_texts (contact_id);
    `);
  },
};
