import type { Migration } from './migration.ts';

/** The report that is put into a folder when a month is over. */
export const monthlyReport: Migration = {
  version: 620,
  up: (database) => {
    database.exec(`
      CREATE TABLE monthly_report (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        -- NULL: it is not written.
        folder TEXT,
        language TEXT NOT NULL DEFAULT 'ar',
        -- Months since the year 0. Those before it are nobody's wish; the last one that stands.
        from_month INTEGER NOT NULL DEFAULT 0,
        done_month INTEGER,
        written_at INTEGER,
        written_file TEXT,
        -- What kept the last try from being one; NULL since it was written.
        failure TEXT,
        failed_at INTEGER
      ) STRICT;
      INSERT INTO monthly_report (id) VALUES (1);
    `);
  },
};
