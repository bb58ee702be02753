import type { Migration } from './migration.ts';

/**
 * What the desk writes may answer a message too: which one of its own rows that is, also while WhatsApp has given that no id
 * yet; whether it then had to go without it; and what is being answered by a draft.
 */
export const outgoingQuotes: Migration = {
  version: 410,
  up: (database) => {
    database.exec(`
      ALTER TABLE quoted_messages ADD COLUMN quoted_message_id INTEGER REFERENCES messages (id) ON DELETE SET NULL;
      -- WhatsApp did not have it any more, and the answer went without it.
      ALTER TABLE quoted_messages ADD COLUMN quoted_left_out INTEGER NOT NULL DEFAULT 0 CHECK (quoted_left_out IN (0, 1));
      CREATE INDEX quoted_messages_by_message ON quoted_messages (quoted_message_id)
        WHERE quoted_message_id IS NOT NULL;

      CREATE TABLE draft_quotes (
        conversation_id INTEGER PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
        message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        agent_id INTEGER REFERENCES agents (id)
      ) STRICT;
      CREATE INDEX draft_quotes_by_message ON draft_quotes (message_id);
    `);
  },
};
