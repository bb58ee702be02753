import type { Migration } from './migration.ts';

/** What colleagues hand to each other until it is seen, and who has not yet been at the counter. */
export const transfers: Migration = {
  version: 260,
  up: (database) => {
    database.exec(`
      CREATE TABLE ticket_transfers (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        ticket_id INTEGER NOT NULL REFERENCES tickets (id),
        by_id INTEGER NOT NULL REFERENCES agents (id),
        -- Nobody while nobody has the ticket.
        to_id INTEGER REFERENCES agents (id),
        note TEXT,
        at INTEGER NOT NULL,
        seen_at INTEGER,
        -- Before it was seen it became another person's, or the ticket was resolved.
        ended_at INTEGER,
        CHECK (seen_at IS NULL OR ended_at IS NULL),
        CHECK (to_id IS NOT NULL OR seen_at IS NULL)
      ) STRICT;
      CREATE INDEX ticket_transfers_of_agent ON ticket_transfers (to_id, id DESC) WHERE ended_at IS NULL;
      CREATE INDEX ticket_transfers_unseen ON ticket_transfers (ticket_id)
        WHERE seen_at IS NULL AND ended_at IS NULL;

      -- A colleague who was added and has not signed in. Who is here already counts as having been.
      ALTER TABLE agents ADD COLUMN is_awaited INTEGER NOT NULL DEFAULT 0 CHECK (is_awaited IN (0, 1));
    `);
  },
};
