import type { Migration } from './migration.ts';

/** What customers do to a message after sending it: edits with the texts before them, deletions, reactions. */
export const messageChanges: Migration = {
  version: 50,
  up: (database) => {
    // JSON in the row: there are at most two reactions and a few edits, and every reader of a message wants them.
    database.exec(`
      ALTER TABLE messages ADD COLUMN edited_at INTEGER;
      ALTER TABLE messages ADD COLUMN earlier_texts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(earlier_texts));
      ALTER TABLE messages ADD COLUMN revoked_at INTEGER;
      ALTER TABLE messages ADD COLUMN reactions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reactions));
    `);
  },
};
