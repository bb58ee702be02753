import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { ZipFile } from 'yazl';
import { encryptToFile } from '#main/backup/container/age-stream.ts';
import { unpack } from '#main/backup/container/unpack.ts';
import { installStaged, stageDatabase } from '#main/backup/install.ts';
import { copySession } from '#main/backup/session-copy.ts';
import { ALLOWED, deskWithMessage, emptyDesk, textsIn, type DeskData } from './support/data-place.ts';
import { exportedDesk, exportingBackups, PASSPHRASE } from './support/exported-desk.ts';
import { filesBelow, movedFiles, writePartition } from './support/session-files.ts';

// Stretching a passphrase takes a processor a second or more, on purpose.
vi.setConfig({ testTimeout: 120_000 });

const NOW = Date.UTC(2026, 4, 7, 9, 30);
const LOG = 'IndexedDB/https_web.whatsapp.com_0.indexeddb.leveldb/000003.log';

const linkedTo =
  (link: string) =>
  ({ place }: DeskData): void =>
    writePartition(place.session, link);

const archivedLinks = ({ place }: DeskData): Record<string, string>[] =>
  readdirSync(path.dirname(place.session))
    .filter((name) => name.startsWith('whatsapp.replaced-'))
    .map((name) => filesBelow(path.join(path.dirname(place.session), name)));

describe('the copy of the link', () => {
  test('holds the two parts of the partition that WhatsApp needs, and no lock', async () => {
    const { place } = emptyDesk();
    writePartition(place.session, 'linked');
    const target = path.join(place.userData, 'copy');
    expect(await copySession(place.session, target, () => Promise.resolve())).toBe(true);
    expect(filesBelow(target)).toEqual(movedFiles('linked'));
  });

  test('is none when nothing was ever linked', async () => {
    const { place } = emptyDesk();
    const target = path.join(place.userData, 'copy');
    expect(await copySession(place.session, target, () => Promise.resolve())).toBe(false);
    expect(existsSync(target)).toBe(false);
  });

  test('begins again when files change, come or go meanwhile', async () => {
    const { place } = emptyDesk();
    writePartition(place.session, 'linked');
    const late = path.join(place.session, 'Local Storage/leveldb/000006.log');
    const changes = [
      () => appendFileSync(path.join(place.session, LOG), ' and more'),
      () => writeFileSync(late, 'late'),
      () => rmSync(late),
    ];
    const target = path.join(place.userData, 'copy');
    await copySession(place.session, target, () => Promise.resolve(changes.shift()?.()));
    expect(changes).toEqual([]);
    expect(filesBelow(target)).toEqual({ ...movedFiles('linked'), [LOG]: 'linked and more' });
  });

  test('is given up when the files never come to rest', async () => {
    const { place } = emptyDesk();
    writePartition(place.session, 'linked');
    const change = (): Promise<void> => Promise.resolve(appendFileSync(path.join(place.session, LOG), '.'));
    await expect(copySession(place.session, path.join(place.userData, 'copy'), change)).rejects.toThrow(
      'rest',
    );
  });
});

describe('a backup file with the link', () => {
  test('brings it to another PC, whose own is archived', async () => {
    const { file } = await exportedDesk('منقولة', { prepare: linkedTo('pharmacy'), withSession: true });
    const other = await deskWithMessage('محادثات الجهاز الآخر');
    linkedTo('another number')(other);
    await other.restorer.useFile(file, PASSPHRASE, ALLOWED);
    expect(filesBelow(other.place.session)).toEqual(movedFiles('pharmacy'));
    expect(archivedLinks(other)).toMatchObject([movedFiles('another number')]);
  });

  test('brings it to a PC that never had one', async () => {
    const { desk, file } = await exportedDesk('منقولة', { prepare: linkedTo('pharmacy'), withSession: true });
    const other = emptyDesk();
    await other.restorer.useFile(file, PASSPHRASE, ALLOWED);
    expect(filesBelow(other.place.session)).toEqual(movedFiles('pharmacy'));
    expect(await textsIn({ ...other.store, key: desk.store.key })).toEqual(['منقولة']);
  });

  test('is not written when the link cannot be copied; nothing half is left', async () => {
    const desk = await deskWithMessage('هنا');
    linkedTo('pharmacy')(desk);
    const backups = exportingBackups(desk, {
      sessionCopier: (target) => {
        writePartition(target, 'half');
        return Promise.reject(new Error('no room'));
      },
    });
    const file = path.join(desk.place.userData, 'exported.rosheta-backup');
    await expect(
      backups.exportTo(file, { passphrase: PASSPHRASE, withSession: true, withMedia: false }),
    ).rejects.toMatchObject({ code: 'session-not-copied' });
    expect(readdirSync(desk.place.userData).filter((name) => name.startsWith('exported'))).toEqual([]);
    expect(readdirSync(desk.place.backups)).toEqual([]);
    expect(readdirSync(path.dirname(desk.place.session))).toEqual(['whatsapp']);
  });

  test('leaves no copy of the link behind when the PC goes down in the middle', async () => {
    const desk = await deskWithMessage('هنا');
    linkedTo('pharmacy')(desk);
    writePartition(`${desk.place.session}.copy`, 'half');
    exportingBackups(desk);
    expect(readdirSync(path.dirname(desk.place.session))).toEqual(['whatsapp']);
    expect(filesBelow(desk.place.session)[LOG]).toBe('pharmacy');
  });
});

describe('a backup file without the link', () => {
  test('archives that of another database, so that WhatsApp asks for a scan', async () => {
    const { file } = await exportedDesk('منقولة', { prepare: linkedTo('pharmacy') });
    const other = await deskWithMessage('محادثات الجهاز الآخر');
    linkedTo('another number')(other);
    await other.restorer.useFile(file, PASSPHRASE, ALLOWED);
    expect(filesBelow(other.place.session)).toEqual({});
    expect(archivedLinks(other)).toMatchObject([movedFiles('another number')]);
  });

  test('leaves that of its own database in place: what came since is read from it', async () => {
    const { desk, file } = await exportedDesk('هنا', { prepare: linkedTo('pharmacy') });
    await desk.restorer.useFile(file, PASSPHRASE, ALLOWED);
    expect(filesBelow(desk.place.session)).toMatchObject(movedFiles('pharmacy'));
    expect(archivedLinks(desk)).toEqual([]);
  });
});

describe('a crash in the middle of a restore that brings a link', () => {
  async function staged(): Promise<DeskData> {
    const desk = await deskWithMessage('قبل');
    linkedTo('before')(desk);
    const other = await deskWithMessage('من الملف');
    const unpacked = path.join(desk.place.userData, 'import.unfinished', 'session');
    writePartition(unpacked, 'brought');
    stageDatabase(desk.place, other.place.database, { session: unpacked });
    return desk;
  }
  const linkOf = (desk: DeskData): string | undefined => filesBelow(desk.place.session)[LOG];

  test('before the database was staged keeps the link of now', async () => {
    const desk = await staged();
    rmSync(`${desk.place.database}.restoring`);
    expect(installStaged(desk.place, NOW)).toBe(false);
    expect(linkOf(desk)).toBe('before');
    expect(readdirSync(path.dirname(desk.place.session))).toEqual(['whatsapp']);
  });

  test.each(['nothing', 'the old link', 'both links'])(
    'with %s moved is finished at the next start',
    async (moved) => {
      const desk = await staged();
      const { session } = desk.place;
      if (moved !== 'nothing') renameSync(session, `${session}.replaced-1`);
      if (moved === 'both links') renameSync(`${session}.restoring`, session);
      expect(installStaged(desk.place, NOW)).toBe(true);
      expect(installStaged(desk.place, NOW)).toBe(false);
      expect(linkOf(desk)).toBe('brought');
      expect(archivedLinks(desk).map((link) => link[LOG])).toEqual(['before']);
    },
  );
});

test('of a zip that somebody else made, only harmless names in known folders are written', async () => {
  const { place, store } = emptyDesk();
  const zip = new ZipFile();
  const add = (name: string): void => zip.addBuffer(Buffer.from('{"format":1}'), name);
  const known = ['manifest.json', 'rosheta.db', 'session/IndexedDB/x_0.indexeddb.blob/1/00/3'];
  known.forEach(add);
  ['other/file', 'session', 'session/a:b', 'session/nul /x', 'session/.hidden', 'rosheta.db-wal'].forEach(
    add,
  );
  zip.end();
  const source = path.join(place.userData, 'foreign');
  await encryptToFile({
    key: store.key,
    source: Readable.from(zip.outputStream),
    file: source,
    passphrase: PASSPHRASE,
    scryptLogN: 10,
  });
  const folder = path.join(place.userData, 'unpacked');
  mkdirSync(place.userData, { recursive: true });
  const { folders } = await unpack({ kind: 'unpack', source, passphrase: PASSPHRASE, folder });
  expect(Object.keys(filesBelow(folder)).toSorted()).toEqual(known.toSorted());
  expect(folders).toEqual({ session: path.join(folder, 'session') });
});
