import type { Migration } from './migration.ts';

/** Since when and how long each link was there, or why it was not. */
export const linkSpans: Migration = {
  version: 610,
  up: (database) => {
    database.exec(`
      CREATE TABLE link_spans (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        link TEXT NOT NULL,
        from_at INTEGER NOT NULL,
        -- When it was last seen to be so: after it nobody looked, or another span begins.
        until_at INTEGER NOT NULL,
        -- 'up', or why it was not.
        how TEXT NOT NULL,
        -- The pharmacy's own, in digits, where it was known.
        number TEXT,
        CHECK (from_at <= until_at)
      ) STRICT;
      CREATE INDEX link_spans_in_order ON link_spans (link, until_at);
    `);
  },
};
