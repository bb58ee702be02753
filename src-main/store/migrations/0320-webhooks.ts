import type { Migration } from './migration.ts';

/** Addresses of other programs that hear what happens, and what they still have to hear. */
export const webhooks: Migration = {
  version: 320,
  up: (database) => {
    database.exec(`
      CREATE TABLE webhooks (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        url TEXT NOT NULL,
        events TEXT NOT NULL CHECK (json_valid(events)),
        secret TEXT NOT NULL,
        -- The one before, which signs as well until then.
        former_secret TEXT,
        former_until INTEGER,
        last_success_at INTEGER,
        problem TEXT,
        problem_status INTEGER,
        given_up INTEGER NOT NULL DEFAULT 0,
        disabled TEXT CHECK (disabled IN ('gone', 'person')),
        created_at INTEGER NOT NULL,
        CHECK ((former_secret IS NULL) = (former_until IS NULL))
      ) STRICT;

      -- Each message that is recorded asks it whom to tell.
      CREATE INDEX webhooks_listening ON webhooks (id, events) WHERE disabled IS NULL;

      CREATE TABLE webhook_deliveries (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        webhook_id INTEGER NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
        -- The same over all tries, so that the other side knows what it had already.
        event_id TEXT NOT NULL UNIQUE,
        body TEXT NOT NULL CHECK (json_valid(body)),
        attempts INTEGER NOT NULL DEFAULT 0,
        not_before INTEGER NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, not_before, id);
    `);
  },
};
