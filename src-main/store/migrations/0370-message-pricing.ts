import type { Migration } from './migration.ts';

/** What each message counts as for WhatsApp's bill. By WhatsApp's id alone: it may be told before the message is known. */
export const messagePricing: Migration = {
  version: 370,
  up: (database) => {
    database.exec(`
      CREATE TABLE message_pricing (
        wa_message_id TEXT PRIMARY KEY,
        category TEXT NOT NULL,
        is_billable INTEGER NOT NULL CHECK (is_billable IN (0, 1)),
        model TEXT,
        type TEXT,
        -- Of the earliest status that told it.
        priced_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX message_pricing_by_time ON message_pricing (priced_at, category, is_billable);
    `);
  },
};
