import { TRIGGERS_SQL, VIEWS_SQL } from './frozen/reports-570/triggers.ts';
import type { Migration } from './migration.ts';

/**
 * Running totals of the reports at the ends of months, so that years are read as two of them. They take the place of the sums by
 * year. The triggers are made anew: they write less for a message, and nothing about a ticket's opening when it is answered.
 */
export const runningTotals: Migration = {
  version: 570,
  up: (database) => {
    for (const { type, name } of database
      .prepare<[], { type: string; name: string }>(
        `SELECT type, name FROM sqlite_schema
         WHERE name LIKE 'report\\_%' ESCAPE '\\' AND (type = 'trigger' OR (type = 'view' AND name <> 'report_add'))
         ORDER BY type`,
      )
      .all())
      database.exec(`DROP ${type} ${name}`);
    database.exec(`
      DELETE FROM report_sums WHERE level = 2;
      -- The running totals hold all days before this one; nothing is true of them from it on.
      ALTER TABLE report_calendar ADD COLUMN running_until INTEGER NOT NULL DEFAULT 0;
      -- Of a slice all that was up to a month's end, as JSON: figure, key, [count, amount]. Only of months in which there was
      -- anything: what holds at another one is the last before it.
      CREATE TABLE report_running (
        slice TEXT NOT NULL,
        month INTEGER NOT NULL,
        totals TEXT NOT NULL,
        PRIMARY KEY (slice, month)
      ) STRICT;
      CREATE INDEX report_running_by_month ON report_running (month);
    `);
    database.exec(VIEWS_SQL);
    database.exec(TRIGGERS_SQL);
  },
};
