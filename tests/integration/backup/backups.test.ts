import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createBackups, type Backups } from '#main/backup/backups.ts';
import { backupName } from '#main/backup/copies.ts';
import { copyStore } from '#main/store/client/copy-store.ts';
import type { Store } from '#main/store/contract/store.ts';
import type { BackupStatus } from '#shared/domain/data/backup.ts';
import { fromPhone, record } from '../store/support/observed.ts';
import { openStore, type Place } from '../store/support/open-store.ts';
import { withDatabase } from '../store/support/with-database.ts';
import { silentLog } from '../support/silent-log.ts';
import {
  ALLOWED,
  addMessage,
  quickContainer,
  deskWithMessage,
  emptyDesk,
  textsIn,
  type DeskData,
} from './support/data-place.ts';
import { STORE_WORKER } from '../support/workers.ts';

const RUNNER = fileURLToPath(new URL('./support/backup-runner.ts', import.meta.url));
const DAY_MS = 86_400_000;

function backupsOf(
  { place, store }: DeskData,
  { onChange = () => {}, fail }: { onChange?: (status: BackupStatus) => void; fail?: Error } = {},
): Backups {
  const backups = createBackups({
    place,
    copy: (target) => {
      if (fail !== undefined) return Promise.reject(fail);
      return copyStore({ workerPath: STORE_WORKER, databasePath: place.database, key: store.key, target });
    },
    copySession: () => Promise.resolve(false),
    keepMedia: (work) => work(),
    exportFile: (contents, target, passphrase) =>
      quickContainer().pack({
        ...contents,
        key: store.key,
        target,
        passphrase,
        createdAt: Date.now(),
      }),
    timeZone: () => Promise.resolve('Africa/Cairo'),
    onChange,
    log: silentLog,
  });
  onTestFinished(() => backups.stop());
  return backups;
}

function newestBackup({ place, store }: DeskData): Place {
  const name = readdirSync(place.backups).toSorted().at(-1) ?? '';
  return { databasePath: path.join(place.backups, name), key: store.key };
}

/** Number and content of the rows up to a message, over every table that holds something of it. */
function contentUpTo(place: Place, lastId: number): { count: number; content: string } {
  return withDatabase(
    place,
    (database) => {
      const rows = database
        .prepare(
          'SELECT id, conversation_id, wa_message_id, content, sent_at FROM messages WHERE id <= ? ORDER BY id',
        )
        .all(lastId);
      return { count: rows.length, content: hash('sha256', JSON.stringify(rows)) };
    },
    'read-only',
  );
}

const lastMessageId = (place: Place): number =>
  withDatabase(
    place,
    (database) => Number(database.prepare('SELECT max(id) FROM messages').pluck().get()),
    'read-only',
  );

/** Writes until it is told to stop. @returns how many messages were answered so far. */
function writeOn(store: Store): { answered: () => number; stop: () => Promise<void> } {
  let answered = 0;
  const ending = new AbortController();
  const writing = (async () => {
    while (!ending.signal.aborted) {
      await record(
        store,
        fromPhone(`2010000000${answered % 50}`, { content: `رسالة ${answered} ${'س'.repeat(400)}` }),
      );
      answered += 1;
    }
  })();
  return {
    answered: () => answered,
    stop: async () => {
      ending.abort();
      await writing;
    },
  };
}

describe('a backup', () => {
  test('taken under load is the state of one commit, and holds up nobody', async () => {
    const desk = emptyDesk();
    const store = await openStore(desk.store);
    for (let index = 0; index < 300; index += 1) {
      await record(store, fromPhone(`2011000000${index % 50}`, { content: 'م'.repeat(1000) }));
    }
    const writer = writeOn(store);
    const before = 300 + writer.answered();
    await backupsOf(desk).run();
    const written = writer.answered();
    await writer.stop();
    expect(written).toBeGreaterThan(3);

    const backup = newestBackup(desk);
    const last = lastMessageId(backup);
    expect(last).toBeGreaterThanOrEqual(before);
    expect(contentUpTo(backup, last)).toEqual(contentUpTo(desk.store, last));
    expect(contentUpTo(backup, last).count).toBe(last);
    // Search and counters are of the same commit.
    const restored = await openStore(backup);
    expect(await restored.countUnread()).toBe(last);
    expect((await restored.searchMessages({ query: 'رسالة', limit: 5000 })).items).toHaveLength(last - 300);
  });

  test('is encrypted with the key of the database', async () => {
    const desk = await deskWithMessage('سر لا يقرأه أحد');
    await backupsOf(desk).run();
    const bytes = readFileSync(newestBackup(desk).databasePath);
    expect(bytes.includes('سر لا يقرأه أحد')).toBe(false);
    expect(bytes.includes('SQLite format 3')).toBe(false);
    expect(await textsIn(newestBackup(desk))).toEqual(['سر لا يقرأه أحد']);
  });

  test('says how far it is, and what it came to', async () => {
    const desk = await deskWithMessage('سلام');
    const seen: BackupStatus[] = [];
    const backups = backupsOf(desk, { onChange: (status) => seen.push(status) });
    expect(backups.status()).toEqual({ last: null, count: 0, progress: null, hasFailed: false });
    const [first, second] = await Promise.all([backups.run(), backups.run()]);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ count: 1, progress: null, hasFailed: false });
    expect(seen[0]?.progress).toBe(0);
    expect(seen.at(-1)).toEqual(first);
  });

  test('that fails leaves those before it and says so', async () => {
    const desk = await deskWithMessage('سلام');
    await backupsOf(desk).run();
    const failing = backupsOf(desk, { fail: new Error('disk full') });
    await expect(failing.run()).rejects.toMatchObject({ code: 'backup-failed' });
    expect(failing.status()).toMatchObject({ count: 1, progress: null, hasFailed: true });
    expect(await textsIn(newestBackup(desk))).toEqual(['سلام']);
  });

  test('rotates those of older days away', async () => {
    const desk = await deskWithMessage('سلام');
    mkdirSync(desk.place.backups);
    const now = Date.now();
    for (let day = 1; day <= 60; day += 1) {
      writeFileSync(path.join(desk.place.backups, backupName(now - day * DAY_MS)), 'old');
    }
    const { count } = await backupsOf(desk).run();
    expect(count).toBe(readdirSync(desk.place.backups).length);
    expect(count).toBeGreaterThanOrEqual(9);
    expect(count).toBeLessThanOrEqual(11);
    expect(await textsIn(newestBackup(desk))).toEqual(['سلام']);
  });

  test('can be restored', async () => {
    const desk = await deskWithMessage('في النسخة');
    await backupsOf(desk).run();
    await addMessage(desk, 'بعدها');
    const [copy] = desk.restorer.describe('unreadable').copies;
    await desk.restorer.useCopy(copy?.id ?? '', ALLOWED);
    expect(await textsIn(desk.store)).toEqual(['في النسخة']);
  });
});

test('killed in the middle, a backup leaves the last good one, and its leftovers are cleared away', async () => {
  const desk = await deskWithMessage('سلام');
  await backupsOf(desk).run();
  const good = newestBackup(desk).databasePath;
  const before = readFileSync(good);
  // Large enough that a copy is not over before the kill.
  withDatabase(desk.store, (database) =>
    database.exec(`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
      INSERT INTO settings (key, value) SELECT 'filler' || i, '"' || hex(randomblob(4000)) || '"' FROM n
    `),
  );

  const begun = new Promise<void>((resolve) => {
    const watcher = watch(desk.place.backups, (_event, name) => {
      if (name?.endsWith('.unfinished') !== true) return;
      watcher.close();
      resolve();
    });
  });
  const runner = spawn(process.execPath, [RUNNER, desk.place.database, desk.store.key.toString('hex')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  runner.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const gone = once(runner, 'exit');
  await begun;
  runner.kill('SIGKILL');
  await gone;
  expect(said).toBe('');
  expect(readdirSync(desk.place.backups).some((name) => name.includes('.unfinished'))).toBe(true);
  expect(readFileSync(good).equals(before)).toBe(true);

  const backups = backupsOf(desk);
  expect(readdirSync(desk.place.backups)).toEqual([path.basename(good)]);
  expect(backups.status()).toMatchObject({ count: 1 });
  await backups.run();
  expect(existsSync(newestBackup(desk).databasePath)).toBe(true);
  expect(await textsIn(newestBackup(desk))).toEqual(['سلام']);
});
