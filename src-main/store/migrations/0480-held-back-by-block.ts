import type { Migration } from './migration.ts';

/**
 * One more reason why a message did not go: its customer was blocked while it waited. A CHECK cannot be changed, but a
 * column goes with its own.
 */
export const heldBackByBlock: Migration = {
  version: 480,
  up: (database) => {
    database.exec(`
      ALTER TABLE messages ADD COLUMN failure_reason_new TEXT
        CHECK (failure_reason_new IN (
          'not-sent', 'rejected', 'not-on-whatsapp', 'refused-later', 'unknown', 'dropped', 'chat-blocked',
          'window-closed', 'cannot-receive', 'not-on-test-list', 'payment', 'marketing-stopped', 'not-now',
          'sending-limited', 'country-blocked', 'account-blocked', 'no-access', 'not-set-up', 'display-name',
          'see-phone', 'needs-phone', 'marketing-route', 'file-refused', 'file-too-large', 'file-type',
          'text-too-long', 'template-missing', 'template-blanks', 'template-too-long', 'template-policy',
          'template-paused', 'form-unavailable', 'target-gone', 'whatsapp-trouble', 'too-many'
        ));
      UPDATE messages SET failure_reason_new = failure_reason WHERE failure_reason IS NOT NULL;
      ALTER TABLE messages DROP COLUMN failure_reason;
      ALTER TABLE messages RENAME COLUMN failure_reason_new TO failure_reason;
    `);
  },
};
