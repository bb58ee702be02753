import { openDatabase } from '#main/store/database/open-database.ts';
import { createTransact } from '#main/store/transaction/transact.ts';
import { operations } from '#main/store/operations/operations.ts';
const db = openDatabase(process.argv[2] + '/search.db', Buffer.alloc(32, 1), 'read-write');
if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'search_upkeep'").get() === undefined) {
  db.exec(`CREATE TABLE search_upkeep (id INTEGER PRIMARY KEY CHECK (id = 1), refold_before INTEGER NOT NULL, merged_at INTEGER NOT NULL, is_merging INTEGER NOT NULL) STRICT;
    INSERT INTO search_upkeep SELECT 1, coalesce(max(id) + 1, 0), 0, 0 FROM messages;
    CREATE VIRTUAL TABLE message_words USING fts5vocab (message_search, instance);`);
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'saved_views'").get() === undefined) {
  const { savedViews } = await import('#main/store/migrations/0520-saved-views.ts');
  savedViews.up(db); }
  db.pragma('user_version = 520');
}
if (process.argv[3] === 'tidy') {
  const transact = createTransact(db);
  const times: number[] = [];
  const start = performance.now();
  for (let done = false; !done;) {
    const t = performance.now();
    done = (transact((tx) => operations.tidySearch(tx, { now: Date.now() })) as any).value.isDone;
    times.push(performance.now() - t);
  }
  times.sort((a, b) => a - b);
  console.log('steps', times.length, 'all', Math.round(performance.now() - start), 'p50', times[times.length >> 1], 'p99', times[Math.floor(times.length * 0.99)], 'max', times.at(-1));
}
db.close();
