import type { Migration } from './migration.ts';

/** What WhatsApp's chat list keeps of a chat beside its messages, and what staff ask to be done to one. */
export const chatMarks: Migration = {
  version: 450,
  up: (database) => {
    database.exec(`
      CREATE TABLE chat_marks (
        contact_id INTEGER PRIMARY KEY REFERENCES contacts (id) ON DELETE CASCADE,
        marked_unread_at INTEGER,
        archived_at INTEGER,
        pinned_at INTEGER,
        muted_until INTEGER,
        blocked_at INTEGER
      ) STRICT;
      CREATE INDEX chat_marks_unread ON chat_marks (contact_id) WHERE marked_unread_at IS NOT NULL;
      CREATE INDEX chat_marks_archived ON chat_marks (contact_id) WHERE archived_at IS NOT NULL;
      CREATE INDEX chat_marks_pinned ON chat_marks (contact_id) WHERE pinned_at IS NOT NULL;

      CREATE TABLE chat_actions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        link TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('read', 'unread', 'archive', 'pin', 'mute', 'block')),
        value TEXT NOT NULL,
        value_before TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed', 'dropped')),
        failure TEXT,
        asked_by TEXT NOT NULL,
        asked_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        not_before INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        CHECK ((state = 'failed') = (failure IS NOT NULL))
      ) STRICT;
      CREATE INDEX chat_actions_of_contact ON chat_actions (contact_id, id);
      CREATE INDEX chat_actions_waiting ON chat_actions (contact_id, id) WHERE state = 'waiting';
    `);
  },
};
