import type { Migration } from './migration.ts';

/**
 * A message is one by its direction, its person and WhatsApp's id, no longer by that id alone. Every address that a
 * person has had is kept. A UNIQUE cannot be taken from a column, so the tables are rebuilt.
 */
export const messageIdentity: Migration = {
  version: 200,
  up: (database) => {
    database.exec(`
      CREATE TABLE messages_new (
        -- AUTOINCREMENT, because two copies of a message can become one: an id must never come to mean another message.
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation_id INTEGER NOT NULL REFERENCES conversations (id),
        contact_id INTEGER NOT NULL,
        ticket_id INTEGER,
        type TEXT NOT NULL CHECK (type IN ('text', 'audio', 'image', 'document', 'video', 'other')),
        wa_type TEXT NOT NULL,
        content TEXT NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
        status TEXT NOT NULL CHECK (status IN ('pending', 'sent', 'delivered', 'read', 'played', 'failed')),
        failure_reason TEXT
          CHECK (failure_reason IN ('not-sent', 'rejected', 'refused-later', 'unknown', 'dropped')),
        wa_message_id TEXT,
        client_key TEXT UNIQUE,
        sent_by TEXT,
        automation TEXT,
        sent_at INTEGER NOT NULL,
        whatsapp_at INTEGER,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        edited_at INTEGER,
        earlier_texts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(earlier_texts)),
        revoked_at INTEGER,
        details TEXT CHECK (details IS NULL OR json_valid(details)),
        reactions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reactions)),
        CHECK (direction = 'outgoing' OR (wa_message_id IS NOT NULL AND client_key IS NULL AND sent_by IS NULL))
      ) STRICT;
      INSERT INTO messages_new
        SELECT id, conversation_id, contact_id, ticket_id, type, wa_type, content, direction, status, failure_reason,
          wa_message_id, client_key, sent_by, automation, sent_at, whatsapp_at, created_at, updated_at, edited_at,
          earlier_texts, revoked_at, details, reactions
        FROM messages;
      DROP TABLE messages;
      ALTER TABLE messages_new RENAME TO messages;
      CREATE INDEX messages_of_conversation ON messages (conversation_id, sent_at DESC, id DESC);
      CREATE INDEX messages_unread ON messages (conversation_id)
        WHERE direction = 'incoming' AND status = 'delivered';
      CREATE INDEX messages_media ON messages (conversation_id, sent_at DESC, id DESC)
        WHERE type IN ('audio', 'image', 'document', 'video');
      CREATE INDEX messages_with_ticket ON messages (ticket_id) WHERE ticket_id IS NOT NULL;
      CREATE UNIQUE INDEX messages_by_identity ON messages (wa_message_id, contact_id, direction)
        WHERE wa_message_id IS NOT NULL;

      -- Taking a copy of a message away looks for those that are about it.
      CREATE INDEX prescriptions_by_quote ON prescriptions (quoted_message_id) WHERE quoted_message_id IS NOT NULL;

      -- One that was taken over stays with who had it as well: what was sent there can still be looked up.
      CREATE TABLE contact_addresses (
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        address TEXT NOT NULL,
        PRIMARY KEY (contact_id, address)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX contact_addresses_by_address ON contact_addresses (address);
      INSERT INTO contact_addresses
        SELECT id, phone || '@c.us' FROM contacts WHERE phone IS NOT NULL
        UNION SELECT id, lid FROM contacts WHERE lid IS NOT NULL
        UNION SELECT id, chat_address FROM contacts;

      -- Where it was sent to last; null until it is, and for those of before.
      ALTER TABLE outbox ADD COLUMN sent_to TEXT;

      -- Whose the message is: JSON, every name of its person. Null for those of before, which nobody can tell.
      ALTER TABLE early_changes ADD COLUMN addresses TEXT CHECK (addresses IS NULL OR json_valid(addresses));
      ALTER TABLE early_changes ADD COLUMN direction TEXT CHECK (direction IN ('incoming', 'outgoing'));

      CREATE TABLE unrecorded_new (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        wa_message_id TEXT NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
        chat_address TEXT NOT NULL,
        push_name TEXT,
        preview TEXT NOT NULL,
        sent_at INTEGER NOT NULL,
        -- All of it, as it was seen.
        message TEXT NOT NULL,
        code TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        failed_at INTEGER NOT NULL,
        retry_at INTEGER,
        UNIQUE (wa_message_id, direction, chat_address)
      ) STRICT;
      INSERT INTO unrecorded_new
        SELECT id, wa_message_id,
          CASE WHEN json_valid(message) AND message ->> 'fromMe' = 1 THEN 'outgoing' ELSE 'incoming' END,
          chat_address, push_name, preview, sent_at, message, code, attempts, failed_at, retry_at
        FROM unrecorded_messages;
      DROP TABLE unrecorded_messages;
      ALTER TABLE unrecorded_new RENAME TO unrecorded_messages;

      -- Their two names may have been put together because two messages had one id: WhatsApp says it again if it is so.
      DELETE FROM failed_steps WHERE step = 'identity';
    `);
  },
};
