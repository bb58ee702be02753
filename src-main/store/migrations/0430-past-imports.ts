import type { Migration } from './migration.ts';

/** Exported chats that were taken in, and which messages came by each. */
export const pastImports: Migration = {
  version: 430,
  up: (database) => {
    database.exec(`
      CREATE TABLE past_imports (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        -- Not a reference: a conversation can become part of another one.
        conversation_id INTEGER NOT NULL,
        -- Of the text and of who is who in it: the same file goes on where it stopped.
        fingerprint TEXT NOT NULL,
        file_name TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'done', 'undoing', 'undone')),
        total INTEGER NOT NULL,
        looked INTEGER NOT NULL DEFAULT 0,
        added INTEGER NOT NULL DEFAULT 0,
        started_by TEXT NOT NULL,
        started_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE imported_messages (
        message_id INTEGER PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
        import_id INTEGER NOT NULL REFERENCES past_imports (id)
      ) STRICT;
      CREATE INDEX imported_messages_of_import ON imported_messages (import_id, message_id);
    `);
  },
};
