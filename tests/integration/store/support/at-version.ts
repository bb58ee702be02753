import type { Database } from 'better-sqlite3';
import { migrate } from '#main/store/database/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import type { Place } from './open-store.ts';
import { withDatabase } from './with-database.ts';

/** Makes a database as an older version of the program left it, and lets the test put rows in. */
export function makeDatabaseAtVersion(
  place: Place,
  version: number,
  fill: (database: Database) => void,
): void {
  withDatabase(
    place,
    (database) => {
      // A power cut is another test's; some fifty steps would wait for the disk.
      database.pragma('synchronous = OFF');
      migrate(
        database,
        MIGRATIONS.filter((migration) => migration.version <= version),
      );
      fill(database);
    },
    'create',
  );
}

/** Two customers with a conversation and messages, in the tables of the first version. */
export function fillFirstVersion(database: Database): void {
  database.exec(`
    INSERT INTO customers VALUES (1, 'أحمد عبد الله', 'staff', 1, 1), (2, NULL, 'none', 1, 1);
    INSERT INTO contacts VALUES (1, 1, '201012345678', NULL, 'Ahmed', 1, 1), (2, 2, NULL, '99@lid', NULL, 1, 1);
    INSERT INTO conversations (id, customer_id, contact_id, chat_address, status, unread_count, last_message_at,
      last_message_id, last_message_preview, last_message_type, last_message_wa_type, last_message_direction,
      last_message_status, created_at, updated_at)
    VALUES
      (1, 1, 1, '201012345678@c.us', 'active', 1, 2000, 2, 'عايز الدواء', 'text', 'chat', 'incoming', 'delivered', 1, 1),
      (2, 2, 2, '99@lid', 'resolved', 0, 1000, 3, '', 'audio', 'ptt', 'incoming', 'read', 1, 1);
    INSERT INTO messages VALUES
      (1, 1, NULL, 'text', 'chat', 'أهلاً بك في الصيدليّة', NULL, NULL, 'outgoing', 'read', 'WA1', 'K1', 'mona', 1000, 1, 1),
      (2, 1, NULL, 'text', 'chat', 'عايز الدواء', NULL, NULL, 'incoming', 'delivered', 'WA2', NULL, NULL, 2000, 1, 1),
      (3, 2, NULL, 'audio', 'ptt', '', NULL, 'audio/ogg', 'incoming', 'read', 'WA3', NULL, NULL, 1000, 1, 1);
    INSERT INTO outbox VALUES (1, 1, 1, 'sent', 1, 1000, NULL, 1, 1);
    INSERT INTO settings VALUES ('language', '"en"');
  `);
}
