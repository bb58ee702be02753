import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { migrate } from '#main/store/database/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { withDatabase } from '../support/with-database.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('what was written before is found by its new forms, and the rest as it was', async () => {
  const place = temporaryPlace();
  const texts = [
    'حقن ڤولتارين',
    'المسئول فين',
    'سلاااام',
    'خلصت وبالعلاج ده',
    '3elag el sokkar',
    'بنادول',
    'قراءة السكر',
  ];
  makeDatabaseAtVersion(place, 10, (database) => {
    fillFirstVersion(database);
    database.exec(`UPDATE customers SET name = 'ڤيڤيان رءوف' WHERE id = 1`);
  });
  withDatabase(place, (database) => {
    migrate(
      database,
      MIGRATIONS.filter(({ version }) => version > 10 && version < 500),
    );
    const insert = database.prepare(
      `INSERT INTO messages (id, conversation_id, type, wa_type, content, direction, status, wa_message_id, sent_at,
        created_at, updated_at, contact_id) VALUES (?, 1, 'text', 'chat', ?, 'incoming', 'read', ?, 1, 1, 1, 1)`,
    );
    const index = database.prepare(`INSERT INTO message_search (rowid, folded, stems) VALUES (?, ?, '')`);
    for (const [at, text] of texts.entries()) {
      insert.run(10 + at, text, `old-${at}`);
      // As the indexes of before had it.
      index.run(10 + at, text);
    }
    database.exec(
      `INSERT INTO tags (id, name, name_folded) VALUES (1, 'ڤيب', 'ڤيب'), (2, 'چيم', 'چيم'), (3, 'جيم', 'جيم')`,
    );
  });
  const store = await openStore(place);
  // Messages follow while the desk runs.
  while (!(await store.tidySearch({ now: 1 })).isDone);
  const found = async (query: string): Promise<string[]> =>
    (await store.searchMessages({ query, limit: 50 })).items.map(({ content }) => content);
  expect(await found('فولتارين')).toEqual(['حقن ڤولتارين']);
  expect(await found('مسؤول')).toEqual(['المسئول فين']);
  expect(await found('سلام')).toEqual(['سلاااام']);
  expect(await found('علاج')).toEqual(['3elag el sokkar', 'خلصت وبالعلاج ده']);
  expect(await found('قرائه')).toEqual(['قراءة السكر']);
  expect(await found('بنادول')).toEqual(['بنادول']);
  const chats = await store.listConversations({ query: 'فيفيان رؤوف', limit: 5 });
  expect(chats.items.map(({ id }) => id)).toEqual([1]);
  expect((await store.listCustomers({ query: 'فيفيان', limit: 5 })).items).toHaveLength(1);
  expect((await store.listTags()).map(({ name }) => name).toSorted()).toEqual(
    ['جيم', 'چيم', 'ڤيب'].toSorted(),
  );
});
