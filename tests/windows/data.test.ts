import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBackups } from '#main/backup/backups.ts';
import { backupName } from '#main/backup/copies.ts';
import { installStaged, stageDatabase } from '#main/backup/install.ts';
import { copySession } from '#main/backup/session-copy.ts';
import { Ballast } from '#main/store/client/disk/ballast.ts';
import {
  ALLOWED,
  deskWithMessage,
  quickContainer,
  textsIn,
  type DeskData,
} from '../integration/backup/support/data-place.ts';
import { silentLog } from '../integration/support/silent-log.ts';
import { temporaryFolder, holding } from './support/other-programs.ts';

const NOW = Date.UTC(2026, 4, 7, 9, 30);
const PASSPHRASE = 'four words of it';

function backupsOf({ place, store }: DeskData) {
  return createBackups({
    place,
    copy: async (target) => writeFileSync(target, 'copy'),
    copySession: (target) => copySession(place.session, target),
    keepMedia: (work) => work(),
    exportFile: (contents, target, passphrase) =>
      quickContainer().pack({ ...contents, key: store.key, target, passphrase, createdAt: NOW }),
    timeZone: () => Promise.resolve('Africa/Cairo'),
    onChange: () => {},
    log: silentLog,
  });
}

const archivedNames = ({ place }: DeskData): string[] =>
  readdirSync(place.userData)
    .filter((name) => name.includes('.replaced-'))
    .toSorted();

describe('while another program holds', () => {
  test('every kind of leftover, the desk starts', async () => {
    const desk = await deskWithMessage('هنا');
    const { place } = desk;
    const leftovers = [
      `${place.database}.restoring.unfinished`,
      `${place.databaseKey}.restoring`,
      path.join(place.userData, 'import.unfinished', 'container.zip'),
      path.join(`${place.session}.copy`, 'IndexedDB', 'log'),
      path.join(place.backups, 'rosheta-export.unfinished'),
    ];
    for (const left of leftovers) await holding(left);
    expect(installStaged(place, NOW)).toBe(false);
    expect(backupsOf(desk).status()).toMatchObject({ hasFailed: false });
    expect(await textsIn(desk.store)).toEqual(['هنا']);
    expect(leftovers.filter((left) => !existsSync(left))).toEqual([]);
  });

  test('what an earlier restore staged, none is begun on top of it', async () => {
    const desk = await deskWithMessage('هنا');
    const other = await deskWithMessage('أخرى');
    await holding(`${desk.place.databaseKey}.restoring`);
    expect(() => stageDatabase(desk.place, other.place.database)).toThrow();
    expect(installStaged(desk.place, NOW)).toBe(false);
    expect(await textsIn(desk.store)).toEqual(['هنا']);
  });

  test('an old backup, the one that was taken is no failure', async () => {
    const desk = await deskWithMessage('هنا');
    const { backups: folder } = desk.place;
    const old = [NOW, NOW + 1_000].map((at) => path.join(folder, backupName(at)));
    mkdirSync(folder);
    for (const file of old) writeFileSync(file, 'old');
    await holding(old[0] ?? '');
    expect(await backupsOf(desk).run()).toMatchObject({ hasFailed: false, count: 3 });
  });

  test('the log of the database, both are archived as one pair, at the second try', async () => {
    const desk = await deskWithMessage('قبل');
    const other = await deskWithMessage('من النسخة');
    const { end } = await holding(`${desk.place.database}-wal`);
    stageDatabase(desk.place, other.place.database);
    expect(() => installStaged(desk.place, NOW)).toThrow();
    await end();
    expect(installStaged(desk.place, NOW + 60_000)).toBe(true);
    expect(archivedNames(desk)).toEqual([
      'rosheta.db.replaced-20260507093000',
      'rosheta.db.replaced-20260507093000-wal',
    ]);
  });

  test('a file of the WhatsApp link for a while, the link is copied all the same', async () => {
    const session = path.join(temporaryFolder(), 'whatsapp');
    const log = path.join(session, 'IndexedDB', 'log');
    const { end } = await holding(log);
    const pauses = [() => Promise.resolve(), () => Promise.resolve(), end];
    const copied = await copySession(session, `${session}.copy`, async () => pauses.shift()?.());
    expect(copied).toBe(true);
    expect(pauses).toEqual([]);
    expect(existsSync(path.join(`${session}.copy`, 'IndexedDB', 'log'))).toBe(true);
  });

  test('the file that an export is to replace, the person is told that, and keeps it', async () => {
    const desk = await deskWithMessage('هنا');
    const target = path.join(temporaryFolder(), 'نسخة.rosheta-backup');
    await holding(target);
    const options = { passphrase: PASSPHRASE, withSession: false, withMedia: false };
    await expect(backupsOf(desk).exportTo(target, options)).rejects.toMatchObject({ code: 'export-failed' });
    expect(readdirSync(path.dirname(target))).toEqual([path.basename(target)]);
    expect(readdirSync(desk.place.backups)).toEqual([]);
  });

  test('the reserve, giving it up fails in silence, and it can be given up later', async () => {
    const file = path.join(temporaryFolder(), 'ballast');
    const ballast = new Ballast(file, 1_000);
    await ballast.make();
    const { end } = await holding(file);
    ballast.release();
    expect(ballast.isThere).toBe(true);
    await end();
    ballast.release();
    expect(ballast.isThere).toBe(false);
    await ballast.make();
    expect(ballast.isThere).toBe(true);
  });
});

test('a backup file that a wrong passphrase did not open is held no longer', async () => {
  const desk = await deskWithMessage('هنا');
  const file = path.join(temporaryFolder(), 'نسخة.rosheta-backup');
  await backupsOf(desk).exportTo(file, { passphrase: PASSPHRASE, withSession: false, withMedia: false });
  await expect(desk.restorer.useFile(file, 'other words', ALLOWED)).rejects.toMatchObject({
    code: 'passphrase-wrong',
  });
  // Nobody can hold it who is not alone with it.
  await holding(file);
});
