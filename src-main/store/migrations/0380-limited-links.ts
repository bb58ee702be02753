import type { Migration } from './migration.ts';

/** WhatsApp has limited what the pharmacy begins by itself: until when, by link. */
export const limitedLinks: Migration = {
  version: 380,
  up: (database) => {
    database.exec(`
      CREATE TABLE limited_links (
        link TEXT PRIMARY KEY CHECK (link IN ('web', 'cloud')),
        until_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
