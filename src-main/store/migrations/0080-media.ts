import type { Migration } from './migration.ts';

/** The files of messages, what is known of each, and places and contact cards. */
export const media: Migration = {
  version: 80,
  up: (database) => {
    database.exec(`
      -- A file under uploads/, once however many messages have it.
      CREATE TABLE media_files (
        id TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
        mime_type TEXT NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE attachments (
        message_id INTEGER PRIMARY KEY REFERENCES messages (id),
        kind TEXT NOT NULL CHECK (kind IN ('image', 'sticker', 'video', 'audio', 'voice', 'document')),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'stored', 'failed', 'removed')),
        file_id TEXT REFERENCES media_files (id),
        file_name TEXT,
        mime_type TEXT,
        size_bytes INTEGER,
        width INTEGER,
        height INTEGER,
        duration_ms INTEGER,
        waveform TEXT CHECK (waveform IS NULL OR json_valid(waveform)),
        failure TEXT,
        attempts INTEGER NOT NULL DEFAULT 0,
        not_before INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        CHECK ((state = 'stored') = (file_id IS NOT NULL)),
        CHECK ((state = 'failed') = (failure IS NOT NULL))
      ) STRICT;
      CREATE INDEX attachments_waiting ON attachments (not_before) WHERE state = 'waiting';
      CREATE INDEX attachments_of_file ON attachments (file_id) WHERE file_id IS NOT NULL;

      -- The gallery of a conversation.
      CREATE INDEX messages_media ON messages (conversation_id, sent_at DESC, id DESC)
        WHERE type IN ('audio', 'image', 'document', 'video');

      ALTER TABLE messages ADD COLUMN details TEXT CHECK (details IS NULL OR json_valid(details));

      -- What a desk without media has recorded is fetched now, as far as WhatsApp still has it.
      INSERT INTO attachments (message_id, kind, state, mime_type, not_before, updated_at)
        SELECT id, CASE wa_type WHEN 'ptt' THEN 'voice' WHEN 'sticker' THEN 'sticker' ELSE type END,
          'waiting', mime_type, created_at, updated_at
        FROM messages
        WHERE type IN ('audio', 'image', 'document', 'video') AND wa_message_id IS NOT NULL;
      ALTER TABLE messages DROP COLUMN media_ref;
      ALTER TABLE messages DROP COLUMN mime_type;
    `);
  },
};
