import type { Migration } from './migration.ts';

/** The pharmacy's other programs: their keys, what they asked to be sent, and their last calls. */
export const programs: Migration = {
  version: 310,
  up: (database) => {
    database.exec(`
      CREATE TABLE program_keys (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        -- SHA-256 of a key of 256 random bits, in hex: nothing slower would make it harder to guess.
        hash TEXT NOT NULL UNIQUE,
        hint TEXT NOT NULL,
        scopes TEXT NOT NULL CHECK (json_valid(scopes)),
        created_at INTEGER NOT NULL,
        last_used_at INTEGER,
        revoked_at INTEGER
      ) STRICT;

      -- The id makes the message's client key, so it is never used again.
      CREATE TABLE program_requests (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key_id INTEGER NOT NULL REFERENCES program_keys (id),
        idempotency_key TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        message_id INTEGER NOT NULL,
        conversation_id INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        UNIQUE (key_id, idempotency_key)
      ) STRICT;
      CREATE INDEX program_requests_by_age ON program_requests (created_at);

      CREATE TABLE program_calls (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        key_id INTEGER REFERENCES program_keys (id),
        method TEXT NOT NULL,
        route TEXT NOT NULL,
        status INTEGER NOT NULL,
        duration_ms INTEGER NOT NULL
      ) STRICT;
    `);
  },
};
