import type { Migration } from './migration.ts';

/** How often a message had been passed on when it came here, or when it went out, as WhatsApp counts it. */
export const forwards: Migration = {
  version: 420,
  up: (database) => {
    database.exec(`
      ALTER TABLE messages ADD COLUMN forward_score INTEGER NOT NULL DEFAULT 0 CHECK (forward_score >= 0);
    `);
  },
};
