import type { Migration } from './migration.ts';

/**
 * One more reason why a message failed: nobody has its number on WhatsApp. A CHECK cannot be changed, but a column goes
 * with its own.
 */
export const notOnWhatsApp: Migration = {
  version: 240,
  up: (database) => {
    database.exec(`
      ALTER TABLE messages ADD COLUMN failure_reason_new TEXT
        CHECK (failure_reason_new IN
          ('not-sent', 'rejected', 'not-on-whatsapp', 'refused-later', 'unknown', 'dropped'));
      UPDATE messages SET failure_reason_new = failure_reason WHERE failure_reason IS NOT NULL;
      ALTER TABLE messages DROP COLUMN failure_reason;
      ALTER TABLE messages RENAME COLUMN failure_reason_new TO failure_reason;
    `);
  },
};
