import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore, temporaryPlace } from './support/open-store.ts';
import { fromPhone, record } from './support/observed.ts';
import { withDatabase } from './support/with-database.ts';

const SECRETS = ['ParacetamolSecret', 'سر المريض', 'CustomerNameSecret', '201055566677', 'DraftSecret'];

function plaintextsIn(databasePath: string): string[] {
  const folder = dirname(databasePath);
  return readdirSync(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    const found = SECRETS.filter((secret) => bytes.includes(secret) || bytes.includes(secret.toLowerCase()));
    const header = bytes.includes('SQLite format 3') ? ['SQLite header'] : [];
    return [...found, ...header].map((secret) => `${name}: ${secret}`);
  });
}

test('no file holds a word of what customers write, open or closed', async () => {
  const place = temporaryPlace();
  const store = await openStore(place);
  for (let index = 0; index < 300; index += 1) {
    await record(
      store,
      fromPhone('201055566677', {
        pushName: 'CustomerNameSecret',
        content: `ParacetamolSecret سر المريض ${index}`,
      }),
    );
  }
  await store.saveDraft({ id: 1, draft: 'DraftSecret', now: 1 });
  const names = readdirSync(dirname(place.databasePath));
  expect(names.toSorted()).toEqual(['rosheta.db', 'rosheta.db-shm', 'rosheta.db-wal']);
  expect(plaintextsIn(place.databasePath)).toEqual([]);
  await store.close();
  expect(plaintextsIn(place.databasePath)).toEqual([]);
  // The same search does find them where they are not encrypted.
  const plain = join(dirname(place.databasePath), 'plain.db');
  withDatabase(
    place,
    (database) => {
      database.exec(`ATTACH '${plain}' AS plain KEY ''`);
      database.exec('CREATE TABLE plain.copy AS SELECT content FROM messages');
    },
    'create',
  );
  expect(plaintextsIn(place.databasePath)).toContain('plain.db: ParacetamolSecret');
});

test('the settings that keep answered messages are on', async () => {
  const place = temporaryPlace();
  await openStore(place);
  withDatabase(place, (database) => {
    const pragma = (name: string): unknown => database.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    // 2 is FULL.
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    // 2 is MEMORY: no temporary file ever holds a message.
    expect(pragma('temp_store')).toBe(2);
    expect(pragma('cipher')).toBe('sqlcipher');
  });
});
