import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupName } from '#main/backup/copies.ts';
import { formatRecoveryKey } from '#main/backup/recovery-key.ts';
import { withDatabase } from '../store/support/with-database.ts';
import { ALLOWED, addMessage, deskWithMessage, textsIn } from './support/data-place.ts';
import { NOW, filesOf, keepBackup, damage, archivedNames, keyOf } from './support/copies.ts';

describe('the recovery key', () => {
  test('brings back a desk whose key file is gone', async () => {
    const desk = await deskWithMessage('محفوظة');
    rmSync(desk.place.databaseKey);
    await desk.restorer.useRecoveryKey(keyOf(desk).toLowerCase());
    expect(readFileSync(desk.place.databaseKey, 'utf8')).toBe(desk.store.key.toString('hex'));
    expect(await textsIn(desk.store)).toEqual(['محفوظة']);
  });

  test('of another desk is refused, and nothing is changed', async () => {
    const desk = await deskWithMessage('محفوظة');
    rmSync(desk.place.databaseKey);
    const before = filesOf(desk);
    const other = formatRecoveryKey(randomBytes(32)).join(' ');
    await expect(desk.restorer.useRecoveryKey(other)).rejects.toMatchObject({ code: 'recovery-key-wrong' });
    expect(filesOf(desk)).toEqual(before);
  });

  test('with a slip is told apart, and nothing is changed', async () => {
    const desk = await deskWithMessage('محفوظة');
    const before = filesOf(desk);
    const slip = keyOf(desk).replace(/.$/, (last) => (last === '7' ? '8' : '7'));
    await expect(desk.restorer.useRecoveryKey(slip)).rejects.toMatchObject({ code: 'recovery-key-typo' });
    expect(filesOf(desk)).toEqual(before);
  });

  test('archives a key file that cannot be used', async () => {
    const desk = await deskWithMessage('محفوظة');
    writeFileSync(desk.place.databaseKey, 'damaged');
    await desk.restorer.useRecoveryKey(keyOf(desk));
    const [archived = ''] = archivedNames(desk);
    expect(readFileSync(path.join(desk.place.userData, archived), 'utf8')).toBe('damaged');
  });

  test('is proven by a backup when the database is gone or empty, and not by the empty file', async () => {
    const desk = await deskWithMessage('محفوظة');
    keepBackup(desk);
    rmSync(desk.place.databaseKey);
    writeFileSync(desk.place.database, '');
    const other = formatRecoveryKey(randomBytes(32)).join(' ');
    await expect(desk.restorer.useRecoveryKey(other)).rejects.toMatchObject({ code: 'recovery-key-wrong' });
    await desk.restorer.useRecoveryKey(keyOf(desk));
    expect(existsSync(desk.place.databaseKey)).toBe(true);
  });
});

describe('a copy on this PC', () => {
  test('takes the place of a damaged database, which is archived', async () => {
    const desk = await deskWithMessage('قبل');
    const id = keepBackup(desk);
    await addMessage(desk, 'بعد');
    damage(desk);
    const damaged = readFileSync(desk.place.database);
    expect(desk.restorer.describe('unreadable').copies).toMatchObject([{ id, kind: 'daily', takenAt: NOW }]);

    await desk.restorer.useCopy(id, ALLOWED);
    expect(await textsIn(desk.store)).toEqual(['قبل']);
    const [archived = ''] = archivedNames(desk);
    expect(readFileSync(path.join(desk.place.userData, archived)).equals(damaged)).toBe(true);
  });

  test('archives its log with the database, so that it is not played into the copy', async () => {
    const desk = await deskWithMessage('قبل');
    const id = keepBackup(desk);
    writeFileSync(`${desk.place.database}-wal`, 'pages of the other one');
    await desk.restorer.useCopy(id, ALLOWED);
    expect(archivedNames(desk).some((name) => name.endsWith('-wal'))).toBe(true);
    expect(await textsIn(desk.store)).toEqual(['قبل']);
  });

  test('that is damaged itself is refused, and nothing is changed', async () => {
    const desk = await deskWithMessage('قبل');
    const id = keepBackup(desk);
    const file = path.join(desk.place.backups, id);
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 8192, 12_288);
    writeFileSync(file, bytes);
    const before = filesOf(desk);
    await expect(desk.restorer.useCopy(id, ALLOWED)).rejects.toMatchObject({ code: 'backup-unreadable' });
    expect(filesOf(desk)).toEqual(before);
  });

  test('of a newer version is refused, and nothing is changed', async () => {
    const desk = await deskWithMessage('قبل');
    const id = keepBackup(desk);
    withDatabase({ ...desk.store, databasePath: path.join(desk.place.backups, id) }, (database) =>
      database.pragma('user_version = 99990'),
    );
    const before = filesOf(desk);
    await expect(desk.restorer.useCopy(id, ALLOWED)).rejects.toMatchObject({ code: 'backup-newer' });
    expect(filesOf(desk)).toEqual(before);
  });

  test('without its key asks for the recovery key', async () => {
    const desk = await deskWithMessage('قبل');
    const id = keepBackup(desk);
    rmSync(desk.place.databaseKey);
    await expect(desk.restorer.useCopy(id, ALLOWED)).rejects.toMatchObject({ code: 'recovery-key-needed' });
    writeFileSync(desk.place.databaseKey, randomBytes(32).toString('hex'));
    await expect(desk.restorer.useCopy(id, ALLOWED)).rejects.toMatchObject({ code: 'recovery-key-needed' });
  });

  test.each(['../rosheta.db', 'rosheta.db', 'database-key.json', ''])(
    'is never a path: %j is not found',
    async (id) => {
      const desk = await deskWithMessage('قبل');
      await expect(desk.restorer.useCopy(id, ALLOWED)).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  test('made before an update is offered too, and files that are no copies are not', async () => {
    const desk = await deskWithMessage('قبل');
    copyFileSync(desk.place.database, `${desk.place.database}.v20.copy`);
    copyFileSync(desk.place.database, `${desk.place.database}.v20.copy.unfinished`);
    keepBackup(desk, NOW);
    keepBackup(desk, NOW - 86_400_000);
    writeFileSync(path.join(desk.place.backups, `${backupName(NOW)}.unfinished`), 'half');
    const { copies } = desk.restorer.describe('unreadable');
    expect(copies.map(({ id }) => id)).toEqual([
      'rosheta.db.v20.copy',
      backupName(NOW),
      backupName(NOW - 86_400_000),
    ]);
  });
});
