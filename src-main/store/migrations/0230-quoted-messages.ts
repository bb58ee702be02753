import type { Database } from 'better-sqlite3';
import type { Migration } from './migration.ts';

interface Live {
  messageId: number;
  customerId: number;
  latitude: number | null;
  longitude: number | null;
}

/**
 * What messages answer, and better files of photos that came twice. A place that moves is no place of anybody's: what was
 * taken for an address goes.
 */
export const quotedMessages: Migration = {
  version: 230,
  up: (database) => {
    database.exec(`
      -- The message that another one answers, as WhatsApp told it.
      CREATE TABLE quoted_messages (
        message_id INTEGER PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
        quoted_wa_id TEXT,
        quoted_by TEXT CHECK (quoted_by IN ('customer', 'pharmacy')),
        quoted_place TEXT NOT NULL CHECK (quoted_place IN ('chat', 'status', 'elsewhere')),
        quoted_wa_type TEXT,
        quoted_text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX quoted_messages_by_id ON quoted_messages (quoted_wa_id) WHERE quoted_place = 'chat';

      -- A photo sent in HD comes twice; this is the second one, whose file takes the place of the first.
      CREATE TABLE better_files (
        message_id INTEGER PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
        better_wa_id TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'stored', 'failed')),
        width INTEGER,
        height INTEGER,
        duration_ms INTEGER,
        size_bytes INTEGER,
        attempts INTEGER NOT NULL DEFAULT 0,
        not_before INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX better_files_waiting ON better_files (not_before) WHERE state = 'waiting';
    `);
    forgetLivePlaces(database);
  },
};

function forgetLivePlaces(database: Database): void {
  const places = database
    .prepare<[], Live>(
      `SELECT messages.id AS messageId, contacts.customer_id AS customerId,
         json_extract(details, '$.latitude') AS latitude, json_extract(details, '$.longitude') AS longitude
       FROM messages JOIN contacts ON contacts.id = messages.contact_id
       WHERE wa_type = 'live_location' AND details IS NOT NULL`,
    )
    .all();
  const forgetAddress = database.prepare(
    `UPDATE customers SET address = NULL, latitude = NULL, longitude = NULL, address_source = NULL, address_at = NULL
     WHERE id = ? AND address_source = 'location' AND latitude = ? AND longitude = ?`,
  );
  const forgetSuggestion = database.prepare(
    `UPDATE customers SET suggested_address = NULL
     WHERE id = ? AND json_extract(suggested_address, '$.latitude') = ?
       AND json_extract(suggested_address, '$.longitude') = ?`,
  );
  const forgetPlace = database.prepare('UPDATE messages SET details = NULL WHERE id = ?');
  for (const { messageId, customerId, latitude, longitude } of places) {
    forgetAddress.run(customerId, latitude, longitude);
    forgetSuggestion.run(customerId, latitude, longitude);
    forgetPlace.run(messageId);
  }
}
