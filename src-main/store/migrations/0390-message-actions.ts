import type { Migration } from './migration.ts';

/** What staff ask to be done to a message that WhatsApp already has, and stars. */
export const messageActions: Migration = {
  version: 390,
  up: (database) => {
    database.exec(`
      CREATE TABLE message_actions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('react', 'edit', 'delete', 'star')),
        value TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed', 'dropped')),
        failure TEXT,
        asked_by TEXT NOT NULL,
        asked_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        not_before INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        CHECK ((state = 'failed') = (failure IS NOT NULL))
      ) STRICT;
      CREATE INDEX message_actions_of_message ON message_actions (message_id, id);
      CREATE INDEX message_actions_waiting ON message_actions (message_id, id) WHERE state = 'waiting';

      ALTER TABLE messages ADD COLUMN starred_at INTEGER;
      CREATE INDEX messages_starred ON messages (starred_at, id) WHERE starred_at IS NOT NULL;
    `);
  },
};
