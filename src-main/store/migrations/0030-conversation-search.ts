import { conversationTerms } from './frozen/search-terms.ts';
import type { Migration } from './migration.ts';

/** Finds a conversation by any fragment of three or more characters of its customer's name or phone. */
export const conversationSearch: Migration = {
  version: 30,
  up: (database) => {
    database.exec(
      `CREATE VIRTUAL TABLE conversation_search USING fts5 (terms, tokenize = 'trigram case_sensitive 1')`,
    );
    const insert = database.prepare('INSERT INTO conversation_search (rowid, terms) VALUES (?, ?)');
    const rows = database
      .prepare<[], { id: number; name: string | null; phone: string | null }>(
        `SELECT conversations.id, customers.name, contacts.phone FROM conversations
         JOIN customers ON customers.id = conversations.customer_id
         JOIN contacts ON contacts.id = conversations.contact_id`,
      )
      .all();
    for (const { id, name, phone } of rows) {
      insert.run(id, conversationTerms(name, phone));
    }
  },
};
