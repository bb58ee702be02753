import { foldText } from './frozen/fold-text.ts';
import { stemsOf } from './frozen/word-stems.ts';
import type { Migration } from './migration.ts';

/**
 * Full-text search over messages. Contentless: the text is not stored twice. The text is folded before it
 * gets here, so the tokenizer has nothing left to remove; prefixes make typing a word as fast as the word.
 */
export const messageSearch: Migration = {
  version: 20,
  up: (database) => {
    database.exec(`
      CREATE VIRTUAL TABLE message_search USING fts5 (
        folded, stems,
        content = '', contentless_delete = 1,
        tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4 5 6'
      );
    `);
    const insert = database.prepare('INSERT INTO message_search (rowid, folded, stems) VALUES (?, ?, ?)');
    const page = database.prepare<[number], { id: number; content: string }>(
      `SELECT id, content FROM messages WHERE id > ? AND content <> '' ORDER BY id LIMIT 1000`,
    );
    // In pages: a statement that is being read cannot share its connection with writes.
    for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.id ?? 0)) {
      for (const { id, content } of rows) {
        const folded = foldText(content);
        insert.run(id, folded, stemsOf(folded));
      }
    }
  },
};
