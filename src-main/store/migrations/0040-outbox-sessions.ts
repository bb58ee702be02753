import type { Migration } from './migration.ts';

/**
 * Why a message failed, in which session an outbox entry was dispatched, and the state of an entry that a person
 * has decided about. A CHECK cannot be changed, so the outbox table is rebuilt.
 */
export const outboxSessions: Migration = {
  version: 40,
  up: (database) => {
    database.exec(`
      ALTER TABLE messages ADD COLUMN failure_reason TEXT
        CHECK (failure_reason IN ('not-sent', 'rejected', 'refused-later', 'unknown', 'dropped'));

      CREATE TABLE sessions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        started_at INTEGER NOT NULL
      ) STRICT;
      -- Until now nobody counted: everything dispatched so far is taken for this one's.
      INSERT INTO sessions (id, started_at) VALUES (1, 0);

      CREATE TABLE outbox_new (
        id INTEGER PRIMARY KEY,
        message_id INTEGER NOT NULL UNIQUE REFERENCES messages (id),
        conversation_id INTEGER NOT NULL REFERENCES conversations (id),
        state TEXT NOT NULL
          CHECK (state IN ('queued', 'prepared', 'dispatched', 'sent', 'failed', 'unknown', 'dropped')),
        attempts INTEGER NOT NULL DEFAULT 0,
        not_before INTEGER NOT NULL,
        session_id INTEGER REFERENCES sessions (id),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      INSERT INTO outbox_new
        SELECT id, message_id, conversation_id, state, attempts, not_before,
          CASE WHEN attempts > 0 OR state = 'dispatched' THEN 1 END, created_at, updated_at
        FROM outbox;
      UPDATE messages SET failure_reason = coalesce(
        (SELECT CASE
            WHEN outbox.state = 'unknown' THEN 'unknown'
            WHEN outbox.error_code = 'rejected' THEN 'rejected'
            WHEN outbox.error_code = 'failed-by-whatsapp' THEN 'refused-later'
            ELSE 'not-sent' END
          FROM outbox WHERE outbox.message_id = messages.id),
        'refused-later')
        WHERE status = 'failed';
      DROP TABLE outbox;
      ALTER TABLE outbox_new RENAME TO outbox;
      CREATE INDEX outbox_of_conversation ON outbox (conversation_id);
      CREATE INDEX outbox_unfinished ON outbox (conversation_id, id)
        WHERE state IN ('queued', 'prepared', 'dispatched');
    `);
  },
};
