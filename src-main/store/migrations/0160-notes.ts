import type { Migration } from './migration.ts';

/**
 * What colleagues tell each other: notes with mentions, labels, whose a draft is. And the kind of work a saved reply is
 * for.
 */
export const notes: Migration = {
  version: 160,
  up: (database) => {
    database.exec(`
      CREATE TABLE notes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation_id INTEGER NOT NULL REFERENCES conversations (id),
        -- Whom the conversation answered when it was written: where it goes when a merge is taken back.
        contact_id INTEGER NOT NULL,
        message_id INTEGER REFERENCES messages (id),
        author_id INTEGER NOT NULL REFERENCES agents (id),
        -- Set when it is a draft of the author's that a colleague put aside.
        put_aside_by INTEGER REFERENCES agents (id),
        text TEXT NOT NULL,
        earlier_texts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(earlier_texts)),
        created_at INTEGER NOT NULL,
        edited_at INTEGER,
        deleted_at INTEGER
      ) STRICT;
      CREATE INDEX notes_of_conversation ON notes (conversation_id, created_at, id);
      CREATE INDEX notes_of_message ON notes (message_id) WHERE message_id IS NOT NULL;

      CREATE TABLE note_mentions (
        note_id INTEGER NOT NULL REFERENCES notes (id),
        agent_id INTEGER NOT NULL REFERENCES agents (id),
        seen_at INTEGER,
        PRIMARY KEY (note_id, agent_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX note_mentions_of_agent ON note_mentions (agent_id, note_id);

      CREATE VIRTUAL TABLE note_search USING fts5 (
        folded, stems,
        content = '', contentless_delete = 1,
        tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4 5 6'
      );

      CREATE TABLE labels (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        name_folded TEXT NOT NULL UNIQUE,
        colour TEXT NOT NULL,
        is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;

      -- One row for each contact that a conversation answered when the label was put on: so both of two conversations
      -- that are merged keep theirs, and get them back.
      CREATE TABLE conversation_labels (
        conversation_id INTEGER NOT NULL REFERENCES conversations (id),
        label_id INTEGER NOT NULL REFERENCES labels (id),
        contact_id INTEGER NOT NULL,
        added_by INTEGER NOT NULL REFERENCES agents (id),
        added_at INTEGER NOT NULL,
        PRIMARY KEY (conversation_id, label_id, contact_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX conversation_labels_of_label ON conversation_labels (label_id, conversation_id);

      ALTER TABLE conversations ADD COLUMN draft_by INTEGER REFERENCES agents (id);
      ALTER TABLE conversations ADD COLUMN draft_at INTEGER;

      ALTER TABLE templates ADD COLUMN kind TEXT;
    `);
  },
};
