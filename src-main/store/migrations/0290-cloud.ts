import type { Migration } from './migration.ts';

/** The way to WhatsApp through Meta's own server: what it is reached with, and what it sends. */
export const cloud: Migration = {
  version: 290,
  up: (database) => {
    database.exec(`
      -- Apart from the settings, which the window reads.
      CREATE TABLE cloud_credentials (
        name TEXT PRIMARY KEY,
        -- JSON.
        value TEXT NOT NULL,
        changed_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE webhook_inbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        -- Byte for byte as it was signed.
        body BLOB NOT NULL,
        -- SHA-256 of the body: while one is here, the same again is the same.
        digest BLOB NOT NULL UNIQUE,
        received_at INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'unreadable')),
        attempts INTEGER NOT NULL DEFAULT 0,
        -- A kind of error, never its words.
        error TEXT,
        not_before INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX webhook_inbox_state ON webhook_inbox (state, id);

      -- One row: what is taken out of the inbox still came.
      CREATE TABLE webhook_arrivals (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        last_at INTEGER NOT NULL,
        count INTEGER NOT NULL
      ) STRICT;
    `);
  },
};
