import type { Migration } from './migration.ts';

/**
 * Conversations that a person merged, and what is needed to separate them again. A conversation can have several
 * contacts from now on, so each message, gap and address is its contact's.
 */
export const handMerges: Migration = {
  version: 70,
  up: (database) => {
    database.exec(`
      ALTER TABLE contacts ADD COLUMN conversation_id INTEGER REFERENCES conversations (id);
      ALTER TABLE contacts ADD COLUMN chat_address TEXT NOT NULL DEFAULT '';
      UPDATE contacts SET (conversation_id, chat_address) =
        (SELECT id, chat_address FROM conversations WHERE contact_id = contacts.id);
      CREATE INDEX contacts_of_conversation ON contacts (conversation_id);

      -- No reference: deleting a contact would look through all messages.
      ALTER TABLE messages ADD COLUMN contact_id INTEGER NOT NULL DEFAULT 0;
      UPDATE messages SET contact_id =
        (SELECT contact_id FROM conversations WHERE conversations.id = messages.conversation_id);

      CREATE TABLE contact_gaps (
        contact_id INTEGER PRIMARY KEY REFERENCES contacts (id),
        from_at INTEGER NOT NULL,
        until_at INTEGER NOT NULL,
        CHECK (from_at <= until_at)
      ) STRICT;
      INSERT INTO contact_gaps SELECT conversations.contact_id, from_at, until_at
        FROM message_gaps JOIN conversations ON conversations.id = message_gaps.conversation_id;
      DROP TABLE message_gaps;

      CREATE TABLE hand_merges (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        from_id INTEGER NOT NULL UNIQUE,
        into_id INTEGER NOT NULL,
        contact_id INTEGER NOT NULL UNIQUE REFERENCES contacts (id),
        customer_id INTEGER NOT NULL REFERENCES customers (id),
        merged_at INTEGER NOT NULL,
        from_before TEXT NOT NULL CHECK (json_valid(from_before)),
        into_before TEXT CHECK (into_before IS NULL OR json_valid(into_before))
      ) STRICT;
      CREATE INDEX hand_merges_by_target ON hand_merges (into_id);
      CREATE INDEX hand_merges_by_customer ON hand_merges (customer_id);

      -- What it leads to may have been merged by a person since, and is found by following on.
      CREATE TABLE merged_new (old_id INTEGER PRIMARY KEY, conversation_id INTEGER NOT NULL) STRICT;
      INSERT INTO merged_new SELECT old_id, conversation_id FROM merged_conversations;
      DROP TABLE merged_conversations;
      ALTER TABLE merged_new RENAME TO merged_conversations;
    `);
  },
};
