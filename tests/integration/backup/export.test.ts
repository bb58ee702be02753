import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { withDatabase } from '../store/support/with-database.ts';
import { ALLOWED, quickContainer, deskWithMessage, textsIn, type DeskData } from './support/data-place.ts';
import { exportedDesk, PASSPHRASE } from './support/exported-desk.ts';

// Stretching a passphrase takes a processor a second or more, on purpose.
vi.setConfig({ testTimeout: 120_000 });

const TEXT = 'جرعة لا يقرأها غيرنا';

const rowsOf = (desk: DeskData): unknown =>
  withDatabase(
    desk.store,
    (database) =>
      ['messages', 'conversations', 'contacts', 'customers', 'outbox', 'settings'].map((table) =>
        database.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
      ),
    'read-only',
  );

test('a backup file restores on another PC, with its key, and equals the source', async () => {
  const { desk, file } = await exportedDesk(TEXT);
  const other = await deskWithMessage('محادثات الجهاز الآخر');
  const [database, key] = [readFileSync(other.place.database), readFileSync(other.place.databaseKey, 'utf8')];

  // Typed on another keyboard: the same letters, composed differently.
  await other.restorer.useFile(file, ` ${PASSPHRASE.normalize('NFD')} `, ALLOWED);
  expect(readFileSync(other.place.databaseKey, 'utf8')).toBe(desk.store.key.toString('hex'));
  const restored = { ...other, store: { ...other.store, key: desk.store.key } };
  expect(rowsOf(restored)).toEqual(rowsOf(desk));
  expect(await textsIn(restored.store)).toEqual([TEXT]);

  // What was there before is archived, key and all.
  const archived = readdirSync(other.place.userData).filter((name) => name.includes('.replaced-'));
  const contentOf = (start: string): Buffer =>
    readFileSync(path.join(other.place.userData, archived.find((name) => name.startsWith(start)) ?? ''));
  expect(contentOf('rosheta.db.').equals(database)).toBe(true);
  expect(contentOf('database-key.json.').toString()).toBe(key);
  expect(existsSync(path.join(other.place.userData, 'import.unfinished'))).toBe(false);
});

test('a wrong passphrase is refused, and so is damage; nothing is changed', async () => {
  const { file } = await exportedDesk(TEXT);
  const other = await deskWithMessage('محادثات الجهاز الآخر');
  const before = readdirSync(other.place.userData).toSorted();

  await expect(other.restorer.useFile(file, 'كلمات أخرى تماماً', ALLOWED)).rejects.toMatchObject({
    code: 'passphrase-wrong',
  });
  const bytes = readFileSync(file);
  const damaged = path.join(path.dirname(file), 'damaged');
  bytes[bytes.length - 3000] = (bytes[bytes.length - 3000] ?? 0) ^ 1;
  writeFileSync(damaged, bytes);
  await expect(other.restorer.useFile(damaged, PASSPHRASE, ALLOWED)).rejects.toMatchObject({
    code: 'backup-unreadable',
  });
  writeFileSync(damaged, readFileSync(file).subarray(0, -70_000));
  await expect(other.restorer.useFile(damaged, PASSPHRASE, ALLOWED)).rejects.toMatchObject({
    code: 'backup-unreadable',
  });
  writeFileSync(damaged, randomBytes(5000));
  await expect(other.restorer.useFile(damaged, PASSPHRASE, ALLOWED)).rejects.toMatchObject({
    code: 'backup-unreadable',
  });
  await expect(other.restorer.useFile(`${damaged}-gone`, PASSPHRASE, ALLOWED)).rejects.toMatchObject({
    code: 'restore-failed',
  });

  expect(readdirSync(other.place.userData).toSorted()).toEqual(before);
  expect(await textsIn(other.store)).toEqual(['محادثات الجهاز الآخر']);
});

test('the file holds neither the key nor any text in the clear', async () => {
  const { desk, file } = await exportedDesk(TEXT);
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  for (const secret of [
    desk.store.key,
    desk.store.key.toString('hex'),
    TEXT,
    'SQLite format 3',
    'rosheta.db',
  ]) {
    expect(bytes.includes(secret)).toBe(false);
  }
});

test('an export that fails leaves no half file and no copy', async () => {
  const desk = await deskWithMessage(TEXT);
  const target = path.join(desk.place.userData, 'no-such-folder', 'exported');
  const exporting = quickContainer().pack({
    database: desk.place.database,
    key: desk.store.key,
    folders: {},
    target,
    passphrase: PASSPHRASE,
    createdAt: 1,
  });
  await expect(exporting).rejects.toMatchObject({ problem: 'failed' });
  expect(existsSync(path.dirname(target))).toBe(false);
});
