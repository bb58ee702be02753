import type { Migration } from './migration.ts';

/** What the desk could not finish about a message or a ticket, and messages that it could not put anywhere. */
export const unfinished: Migration = {
  version: 170,
  up: (database) => {
    database.exec(`
      CREATE TABLE failed_steps (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id INTEGER REFERENCES messages (id),
        ticket_id INTEGER REFERENCES tickets (id),
        step TEXT NOT NULL,
        -- What was thrown: a kind of error, never its words, which may be a customer's.
        code TEXT NOT NULL,
        -- What the step needs and no other row has.
        input TEXT NOT NULL CHECK (json_valid(input)),
        attempts INTEGER NOT NULL,
        failed_at INTEGER NOT NULL,
        -- Null: not tried again by itself.
        retry_at INTEGER,
        CHECK ((message_id IS NULL) <> (ticket_id IS NULL))
      ) STRICT;
      CREATE UNIQUE INDEX failed_steps_of_message ON failed_steps (message_id, step) WHERE message_id IS NOT NULL;
      CREATE UNIQUE INDEX failed_steps_of_ticket ON failed_steps (ticket_id, step) WHERE ticket_id IS NOT NULL;
      CREATE INDEX failed_steps_due ON failed_steps (retry_at) WHERE retry_at IS NOT NULL;

      CREATE TABLE unrecorded_messages (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        wa_message_id TEXT NOT NULL UNIQUE,
        chat_address TEXT NOT NULL,
        push_name TEXT,
        preview TEXT NOT NULL,
        sent_at INTEGER NOT NULL,
        -- All of it, as it was seen.
        message TEXT NOT NULL,
        code TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        failed_at INTEGER NOT NULL,
        retry_at INTEGER
      ) STRICT;
    `);
  },
};
