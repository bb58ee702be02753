import type { Migration } from './migration.ts';

/** What was done to a message that has not come yet, and how far back the desk sees. */
export const earlyChanges: Migration = {
  version: 190,
  up: (database) => {
    database.exec(`
      CREATE TABLE early_changes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        wa_message_id TEXT NOT NULL,
        change TEXT NOT NULL CHECK (json_valid(change)),
        happened_at INTEGER NOT NULL,
        seen_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX early_changes_of_message ON early_changes (wa_message_id, happened_at);
      CREATE INDEX early_changes_by_age ON early_changes (seen_at);

      ALTER TABLE catch_up ADD COLUMN sees_from INTEGER;
      -- The first link took in one day of what was before it.
      UPDATE catch_up SET sees_from = (SELECT min(created_at) - 86400000 FROM messages);
    `);
  },
};
