import type { Migration } from './migration.ts';

/** How far back the phone's chats are filled in, and where each chat stands. */
export const filling: Migration = {
  version: 440,
  up: (database) => {
    database.exec(`
      CREATE TABLE filling (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        reach TEXT NOT NULL CHECK (reach IN ('day', 'month', 'all')),
        -- Older than this is not asked for; 0 is all that the phone gives.
        since INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done')),
        added INTEGER NOT NULL DEFAULT 0,
        updated_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE filling_chats (
        chat_address TEXT PRIMARY KEY,
        newest_at INTEGER NOT NULL,
        state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'reached', 'beginning', 'unanswered')),
        tries INTEGER NOT NULL DEFAULT 0,
        -- The oldest message that was looked at: it goes on there.
        reached_id TEXT,
        reached_from_me INTEGER NOT NULL DEFAULT 0,
        updated_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX filling_chats_in_turn ON filling_chats (state, tries, newest_at DESC);
    `);
  },
};
