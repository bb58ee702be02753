import type { Migration } from './migration.ts';

const MESSAGE_TYPES = `'text', 'audio', 'image', 'document', 'video', 'other'`;
const DIRECTIONS = `'incoming', 'outgoing'`;
const STATUSES = `'pending', 'sent', 'delivered', 'read', 'played', 'failed'`;

/** Customers, their WhatsApp identities, conversations, messages, the send queue and settings. */
export const coreTables: Migration = {
  version: 10,
  up: (database) => {
    // AUTOINCREMENT where merging deletes rows: an id must never come to mean somebody else.
    database.exec(`
      CREATE TABLE customers (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT,
        name_source TEXT NOT NULL CHECK (name_source IN ('none', 'whatsapp', 'staff')),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        CHECK ((name IS NULL) = (name_source = 'none'))
      ) STRICT;

      CREATE TABLE contacts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        customer_id INTEGER NOT NULL REFERENCES customers (id),
        phone TEXT UNIQUE,
        lid TEXT UNIQUE,
        push_name TEXT,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        CHECK (phone IS NOT NULL OR lid IS NOT NULL)
      ) STRICT;
      CREATE INDEX contacts_by_customer ON contacts (customer_id);

      CREATE TABLE conversations (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        customer_id INTEGER NOT NULL REFERENCES customers (id),
        contact_id INTEGER NOT NULL UNIQUE REFERENCES contacts (id),
        chat_address TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('active', 'pending', 'resolved')),
        assignee_id INTEGER,
        draft TEXT NOT NULL DEFAULT '',
        unread_count INTEGER NOT NULL DEFAULT 0 CHECK (unread_count >= 0),
        last_message_at INTEGER NOT NULL,
        last_message_id INTEGER,
        last_message_preview TEXT,
        last_message_type TEXT CHECK (last_message_type IN (${MESSAGE_TYPES})),
        last_message_wa_type TEXT,
        last_message_direction TEXT CHECK (last_message_direction IN (${DIRECTIONS})),
        last_message_status TEXT CHECK (last_message_status IN (${STATUSES})),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX conversations_by_customer ON conversations (customer_id);
      CREATE INDEX conversations_newest ON conversations (last_message_at DESC, id DESC);
      CREATE INDEX conversations_unread ON conversations (last_message_at DESC, id DESC) WHERE unread_count > 0;

      CREATE TABLE merged_conversations (
        old_id INTEGER PRIMARY KEY,
        conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE
      ) STRICT;
      CREATE INDEX merged_conversations_by_target ON merged_conversations (conversation_id);

      CREATE TABLE messages (
        id INTEGER PRIMARY KEY,
        conversation_id INTEGER NOT NULL REFERENCES conversations (id),
        ticket_id INTEGER,
        type TEXT NOT NULL CHECK (type IN (${MESSAGE_TYPES})),
        wa_type TEXT NOT NULL,
        content TEXT NOT NULL,
        media_ref TEXT,
        mime_type TEXT,
        direction TEXT NOT NULL CHECK (direction IN (${DIRECTIONS})),
        status TEXT NOT NULL CHECK (status IN (${STATUSES})),
        wa_message_id TEXT UNIQUE,
        client_key TEXT UNIQUE,
        sent_by TEXT,
        sent_at INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        CHECK (direction = 'outgoing' OR (wa_message_id IS NOT NULL AND client_key IS NULL AND sent_by IS NULL))
      ) STRICT;
      CREATE INDEX messages_of_conversation ON messages (conversation_id, sent_at DESC, id DESC);
      CREATE INDEX messages_unread ON messages (conversation_id)
        WHERE direction = 'incoming' AND status = 'delivered';

      CREATE TABLE outbox (
        id INTEGER PRIMARY KEY,
        message_id INTEGER NOT NULL UNIQUE REFERENCES messages (id),
        conversation_id INTEGER NOT NULL REFERENCES conversations (id),
        state TEXT NOT NULL CHECK (state IN ('queued', 'prepared', 'dispatched', 'sent', 'failed', 'unknown')),
        attempts INTEGER NOT NULL DEFAULT 0,
        not_before INTEGER NOT NULL,
        error_code TEXT,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX outbox_of_conversation ON outbox (conversation_id);
      CREATE INDEX outbox_unfinished ON outbox (conversation_id, id)
        WHERE state IN ('queued', 'prepared', 'dispatched');

      CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
