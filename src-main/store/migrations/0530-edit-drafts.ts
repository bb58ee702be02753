import type { Migration } from './migration.ts';

/** Edits that are typed and not asked for yet: a window that crashes or is loaded anew takes none of them along. */
export const editDrafts: Migration = {
  version: 530,
  up: (database) => {
    database.exec(`
      CREATE TABLE edit_drafts (
        agent_id INTEGER NOT NULL REFERENCES agents (id),
        message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        -- Epoch ms.
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (agent_id, message_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX edit_drafts_of_message ON edit_drafts (message_id);
    `);
  },
};
