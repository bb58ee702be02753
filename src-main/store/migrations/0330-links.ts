import type { Migration } from './migration.ts';

/** By which link somebody has written, and when last, is asked for a conversation at a time. */
export const links: Migration = {
  version: 330,
  up: (database) => {
    database.exec(`
      CREATE INDEX messages_received ON messages (conversation_id, link, sent_at DESC, id DESC)
        WHERE direction = 'incoming';
    `);
  },
};
