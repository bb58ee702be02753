import type { Migration } from './migration.ts';

/** Who made and changed the saved replies, what they were before, and the pharmacy's own categories. */
export const templateHistory: Migration = {
  version: 590,
  up: (database) => {
    database.exec(`
      CREATE TABLE template_categories (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        -- One name, however it is spelled.
        name_folded TEXT NOT NULL UNIQUE,
        created_by INTEGER REFERENCES agents (id),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;

      ALTER TABLE templates ADD COLUMN own_category_id INTEGER REFERENCES template_categories (id);
      -- NULL: nobody knows any more, or the desk itself (the starter set).
      ALTER TABLE templates ADD COLUMN created_by INTEGER REFERENCES agents (id);
      ALTER TABLE templates ADD COLUMN updated_by INTEGER REFERENCES agents (id);
      -- Counts its changes: whoever saves says which one they had before them.
      ALTER TABLE templates ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE templates ADD COLUMN template_type TEXT GENERATED ALWAYS AS (
        CASE category WHEN 'greeting' THEN 'greeting' WHEN 'complaints' THEN 'complaint' WHEN 'hours' THEN 'instruction'
          WHEN 'prescriptions' THEN 'prescription' WHEN 'refill' THEN 'prescription'
          WHEN 'orders' THEN 'order' WHEN 'prices' THEN 'order' WHEN 'delivery' THEN 'order' ELSE 'other' END
      ) VIRTUAL;
      CREATE INDEX templates_of_own_category ON templates (own_category_id) WHERE own_category_id IS NOT NULL;

      CREATE TABLE template_versions (
        template_id INTEGER NOT NULL REFERENCES templates (id),
        revision INTEGER NOT NULL,
        at INTEGER NOT NULL,
        by INTEGER REFERENCES agents (id),
        -- JSON: TemplateDraft.
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        PRIMARY KEY (template_id, revision)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
