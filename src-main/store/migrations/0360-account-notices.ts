import type { Migration } from './migration.ts';

/** What Meta has said last about the account, one word on each subject. */
export const accountNotices: Migration = {
  version: 360,
  up: (database) => {
    database.exec(`
      CREATE TABLE account_notices (
        subject TEXT PRIMARY KEY,
        -- JSON.
        notice TEXT NOT NULL,
        -- When Meta said it.
        said_at INTEGER NOT NULL,
        -- Kept when it is over too: an older word that comes again must not bring it back.
        is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
        -- Ends by itself then; NULL until Meta says so.
        ends_at INTEGER
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
