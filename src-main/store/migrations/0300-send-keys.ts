import type { Migration } from './migration.ts';

/**
 * A message may now go over a link where WhatsApp gives the id: it is sent with a key of the desk's own, and whatever
 * names the key or the id is about it. A file has an id of its own there. More reasons why a message failed: a CHECK cannot be changed, but a column goes
 * with its own.
 */
export const sendKeys: Migration = {
  version: 300,
  up: (database) => {
    database.exec(`
      ALTER TABLE messages ADD COLUMN failure_reason_new TEXT
        CHECK (failure_reason_new IN (
          'not-sent', 'rejected', 'not-on-whatsapp', 'refused-later', 'unknown', 'dropped',
          'window-closed', 'cannot-receive', 'not-on-test-list', 'payment', 'marketing-stopped', 'not-now',
          'sending-limited', 'country-blocked', 'account-blocked', 'no-access', 'not-set-up', 'display-name',
          'see-phone', 'needs-phone', 'marketing-route', 'file-refused', 'file-too-large', 'file-type',
          'text-too-long', 'template-missing', 'template-blanks', 'template-too-long', 'template-policy',
          'template-paused', 'form-unavailable', 'target-gone', 'whatsapp-trouble', 'too-many'
        ));
      UPDATE messages SET failure_reason_new = failure_reason WHERE failure_reason IS NOT NULL;
      ALTER TABLE messages DROP COLUMN failure_reason;
      ALTER TABLE messages RENAME COLUMN failure_reason_new TO failure_reason;

      ALTER TABLE messages ADD COLUMN link TEXT NOT NULL DEFAULT 'web' CHECK (link IN ('web', 'cloud'));
      ALTER TABLE outbox ADD COLUMN link TEXT CHECK (link IN ('web', 'cloud'));

      ALTER TABLE attachments ADD COLUMN remote_id TEXT;

      CREATE TABLE send_keys (
        send_key TEXT PRIMARY KEY,
        message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        wa_message_id TEXT,
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX send_keys_by_wa_message_id ON send_keys (wa_message_id) WHERE wa_message_id IS NOT NULL;
      CREATE INDEX send_keys_of_message ON send_keys (message_id);

      CREATE TABLE early_statuses (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        wa_message_id TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('pending', 'sent', 'delivered', 'read', 'played', 'failed')),
        failure_reason TEXT,
        seen_at INTEGER NOT NULL,
        UNIQUE (wa_message_id, status)
      ) STRICT;
    `);
  },
};
