import type { Migration } from './migration.ts';

/** When WhatsApp told that a message had come so far. Of what was sent before nobody knows. */
export const messageTimes: Migration = {
  version: 400,
  up: (database) => {
    database.exec(`
      CREATE TABLE message_times (
        message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        stage TEXT NOT NULL CHECK (stage IN ('sent', 'delivered', 'read', 'played')),
        at INTEGER NOT NULL,
        PRIMARY KEY (message_id, stage)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
