import type { Migration } from './migration.ts';

/** Searches and their filters: those that are kept under a name, and what each of the staff had chosen last. */
export const savedViews: Migration = {
  version: 510,
  up: (database) => {
    database.exec(`
      CREATE TABLE saved_views (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        -- NULL: everybody has it.
        agent_id INTEGER REFERENCES agents (id),
        name TEXT NOT NULL,
        name_folded TEXT NOT NULL,
        narrowing TEXT NOT NULL CHECK (json_valid(narrowing)),
        position INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX saved_views_of_agent ON saved_views (agent_id, name_folded) WHERE agent_id IS NOT NULL;
      CREATE UNIQUE INDEX saved_views_of_all ON saved_views (name_folded) WHERE agent_id IS NULL;

      CREATE TABLE last_narrowings (
        agent_id INTEGER PRIMARY KEY REFERENCES agents (id),
        narrowing TEXT NOT NULL CHECK (json_valid(narrowing))
      ) STRICT;
    `);
  },
};
