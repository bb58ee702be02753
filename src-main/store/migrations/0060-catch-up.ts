import type { Migration } from './migration.ts';

/** How far WhatsApp's history has been read, and where it could not be. */
export const catchUp: Migration = {
  version: 60,
  up: (database) => {
    database.exec(`
      CREATE TABLE catch_up (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        caught_up_to INTEGER NOT NULL
      ) STRICT;
      -- A desk from before knows nothing better than the last message it has stored.
      INSERT INTO catch_up SELECT 1, max(sent_at) FROM messages HAVING max(sent_at) IS NOT NULL;

      CREATE TABLE message_gaps (
        conversation_id INTEGER PRIMARY KEY REFERENCES conversations (id),
        from_at INTEGER NOT NULL,
        until_at INTEGER NOT NULL,
        CHECK (from_at <= until_at)
      ) STRICT;
    `);
  },
};
