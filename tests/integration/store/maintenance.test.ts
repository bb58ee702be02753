import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { operations } from '#main/store/operations/operations.ts';
import { createTransact } from '#main/store/transaction/transact.ts';
import { fromPhone, record, threadOf } from './support/observed.ts';
import { openStore, placeWithDatabase } from './support/open-store.ts';
import { withDatabase } from './support/with-database.ts';

const NOW = 1_800_000_000_000;

const phoneOf = (index: number): string => `2010${String(10_000_000 + index)}`;

/** The operations in this thread, on a database with some days of a counter in it. */
function openFilled() {
  const { databasePath, key } = placeWithDatabase();
  const { database } = prepareDatabase(databasePath, key, MIGRATIONS);
  const transact = createTransact(database);
  transact((tx) => {
    for (let index = 0; index < 80; index += 1) {
      const content = `عندكم بنادول ${index}؟`;
      operations.recordMessage(tx, fromPhone(phoneOf(index % 40), { content, sentAt: NOW - index * 1000 }));
    }
  });
  return { database, transact };
}

test('what SQLite would learn of the tables is left unlearnt: it would read all of a table for what few rows answer', async () => {
  const { database, transact } = openFilled();
  const planOf = (sql: string): string =>
    database
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join('; ');
  const unread = 'SELECT sum(unread_count) FROM conversations WHERE unread_count > 0';
  expect(planOf(unread)).toContain('USING INDEX');
  // A morning on which nobody has read anything.
  database.exec('ANALYZE');
  expect(planOf(unread)).toBe('SCAN conversations');
  expect(transact((tx) => operations.countUnread(tx, undefined)).value).toBe(80);
  database.close();
  const place = placeWithDatabase();
  const store = await openStore(place);
  await record(store, fromPhone(phoneOf(1), { content: 'صباح الخير' }));
  expect(await store.maintain()).toEqual({ isDone: true });
  await store.close();
  const tables = withDatabase(place, (opened) =>
    opened.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'").all(),
  );
  expect(tables).toEqual([]);
});

test('the write-ahead log is brought into the file, beside a store that goes on', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  await store.maintain();
  for (let index = 0; index < 30; index += 1)
    await record(store, fromPhone(phoneOf(1), { content: `رسالة ${index}` }));
  // What the file holds by itself.
  const inFile = (): unknown => {
    const alone = { ...place, databasePath: `${place.databasePath}.alone` };
    copyFileSync(place.databasePath, alone.databasePath);
    return withDatabase(alone, (opened) => opened.prepare('SELECT count(*) FROM messages').pluck().get());
  };
  expect(inFile()).toBe(0);
  expect(await store.maintain()).toEqual({ isDone: true });
  expect(inFile()).toBe(30);
  const { conversation } = await record(store, fromPhone(phoneOf(1), { content: 'شكرا' }));
  expect(await threadOf(store, conversation.id)).toHaveLength(31);
});

test('it is put off where anybody waits for the store', async () => {
  const store = await openStore();
  const order: string[] = [];
  const maintained = store.maintain().then(({ isDone }) => order.push(`done ${String(isDone)}`));
  const asked = Array.from({ length: 3 }, (_, index) =>
    store.countUnread().then(() => order.push(`call ${index}`)),
  );
  await Promise.all([maintained, ...asked]);
  expect(order.filter((one) => one.startsWith('call'))).toHaveLength(3);
  expect(order).toContain('done false');
});
