import type { Migration } from './migration.ts';

/**
 * Over some links free texts go only for a while after the customer's last message: what the link that sends asks for,
 * and when each contact was last heard over a link without reading their messages.
 */
export const replyWindow: Migration = {
  version: 340,
  up: (database) => {
    database.exec(`
      -- One row while there is such a window; none while free texts always go.
      CREATE TABLE reply_window (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        link TEXT NOT NULL CHECK (link IN ('web', 'cloud')),
        length_ms INTEGER NOT NULL,
        -- How far this PC's clock is ahead of WhatsApp's.
        ahead_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX messages_heard ON messages (contact_id, link, sent_at, id) WHERE direction = 'incoming';
    `);
  },
};
