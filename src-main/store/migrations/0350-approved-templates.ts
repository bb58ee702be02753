import type { Migration } from './migration.ts';

/** The messages that Meta has approved, as its list has them, and which of them a message is. */
export const approvedTemplates: Migration = {
  version: 350,
  up: (database) => {
    database.exec(`
      CREATE TABLE approved_templates (
        name TEXT NOT NULL,
        language TEXT NOT NULL,
        -- Not on Meta's list any more: what was sent of it stays readable.
        is_gone INTEGER NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1)),
        -- JSON: the rest of it.
        content TEXT NOT NULL,
        seen_at INTEGER NOT NULL,
        PRIMARY KEY (name, language)
      ) STRICT, WITHOUT ROWID;

      -- One row: when the whole list was read last.
      CREATE TABLE approved_templates_read (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        read_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE message_templates (
        message_id INTEGER PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
        -- JSON: name, language, and what stands in the blanks.
        template TEXT NOT NULL
      ) STRICT;
    `);
  },
};
