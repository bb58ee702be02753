import type { Migration } from './migration.ts';

/**
 * How many messages nobody has opened, over all conversations, kept by the database itself: whatever writes a conversation's
 * count, by whichever path, moves the total in the same transaction. Summing them took longer with every year.
 */
export const unreadTotal: Migration = {
  version: 630,
  up: (database) => {
    database.exec(`
      CREATE TABLE unread_total (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        messages INTEGER NOT NULL CHECK (messages >= 0)
      ) STRICT;
      INSERT INTO unread_total SELECT 1, coalesce(sum(unread_count), 0) FROM conversations WHERE unread_count > 0;

      CREATE TRIGGER unread_total_begun AFTER INSERT ON conversations WHEN NEW.unread_count <> 0 BEGIN
        UPDATE unread_total SET messages = messages + NEW.unread_count;
      END;
      CREATE TRIGGER unread_total_changed AFTER UPDATE OF unread_count ON conversations
      WHEN NEW.unread_count <> OLD.unread_count BEGIN
        UPDATE unread_total SET messages = messages + NEW.unread_count - OLD.unread_count;
      END;
      CREATE TRIGGER unread_total_gone AFTER DELETE ON conversations WHEN OLD.unread_count <> 0 BEGIN
        UPDATE unread_total SET messages = messages - OLD.unread_count;
      END;
    `);
  },
};
