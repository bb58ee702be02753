import type { Migration } from './migration.ts';

/** Who waits for an answer, the longest first: neither the list of them nor their number is sorted or counted by hand. */
export const waitingCustomers: Migration = {
  version: 250,
  up: (database) => {
    database.exec(`
      CREATE INDEX tickets_waiting ON tickets (waiting_since, conversation_id)
        WHERE waiting_since IS NOT NULL AND snoozed_until IS NULL;
    `);
  },
};
