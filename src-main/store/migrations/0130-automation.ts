import type { Migration } from './migration.ts';

/** What the desk says by itself: where it must not, where a ticket is in the menu, how a ticket was rated. */
export const automation: Migration = {
  version: 130,
  up: (database) => {
    database.exec(`
      CREATE TABLE muted_conversations (
        -- Not a reference: the row waits for a conversation that was merged by hand to come back.
        conversation_id INTEGER PRIMARY KEY,
        muted_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE ticket_menus (
        ticket_id INTEGER PRIMARY KEY REFERENCES tickets (id),
        state TEXT NOT NULL CHECK (json_valid(state)),
        updated_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE ratings (
        ticket_id INTEGER PRIMARY KEY REFERENCES tickets (id),
        agent_id INTEGER REFERENCES agents (id),
        asked_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        score INTEGER CHECK (score BETWEEN 1 AND 5),
        answered_at INTEGER,
        comment TEXT,
        CHECK ((score IS NULL) = (answered_at IS NULL)),
        CHECK (comment IS NULL OR score IS NOT NULL)
      ) STRICT;
      CREATE INDEX ratings_asked ON ratings (asked_at);
    `);
  },
};
