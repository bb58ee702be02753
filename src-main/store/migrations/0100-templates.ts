import type { Migration } from './migration.ts';

/** The saved replies and the files they bring. */
export const templates: Migration = {
  version: 100,
  up: (database) => {
    database.exec(`
      CREATE TABLE templates (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        category TEXT NOT NULL,
        shortcut TEXT NOT NULL,
        -- One shortcut, however it is spelled; archived templates keep theirs.
        shortcut_folded TEXT NOT NULL UNIQUE,
        body_ar TEXT NOT NULL,
        body_en TEXT NOT NULL,
        uses INTEGER NOT NULL DEFAULT 0,
        -- Of how much and how lately it is used: see use-rank.ts. Null for never.
        use_rank REAL,
        last_used_at INTEGER,
        is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE template_files (
        template_id INTEGER NOT NULL REFERENCES templates (id),
        position INTEGER NOT NULL,
        file_id TEXT NOT NULL REFERENCES media_files (id),
        file_name TEXT NOT NULL,
        PRIMARY KEY (template_id, position)
      ) STRICT, WITHOUT ROWID;
      -- A file that a template has is not to be cleaned away.
      CREATE INDEX template_files_of_file ON template_files (file_id);
    `);
  },
};
