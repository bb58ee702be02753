import type { Migration } from './migration.ts';

/** Until when WhatsApp bills nothing that goes to a customer who came from an ad or a page's button. */
export const freePeriods: Migration = {
  version: 490,
  up: (database) => {
    database.exec(`
      CREATE TABLE free_periods (
        -- The number or the business-scoped id that the status named: they stay right when contacts become one.
        name TEXT PRIMARY KEY,
        until_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX free_periods_by_end ON free_periods (until_at);
    `);
  },
};
