import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { installStaged, stageDatabase } from '#main/backup/install.ts';
import { MediaVault } from '#main/media/vault.ts';
import type { MediaFile } from '#main/store/contract/store.ts';
import { openStore } from '../store/support/open-store.ts';
import { silentLog } from '../support/silent-log.ts';
import { ALLOWED, deskWithMessage, type DeskData } from './support/data-place.ts';
import { exportedDesk, exportingBackups, PASSPHRASE } from './support/exported-desk.ts';

// Stretching a passphrase takes a processor a second or more, on purpose.
vi.setConfig({ testTimeout: 120_000 });

const NOW = Date.UTC(2026, 4, 7, 9, 30);
const PHOTO = randomBytes(300_000);

/** The vault of a desk at work, until the returned function closes it. */
async function openVault({ place, store }: DeskData, key = store.key) {
  const opened = await openStore({ ...store, key });
  const vault = new MediaVault({
    folder: place.uploads,
    databaseKey: key,
    store: opened,
    disk: { state: 'ok', reportFull: () => {} },
    log: silentLog,
  });
  return { vault, store: opened, close: () => opened.close() };
}

async function addPhoto(desk: DeskData, bytes = PHOTO): Promise<MediaFile> {
  const { vault, close } = await openVault(desk);
  const file = await vault.add(Readable.from([bytes], { objectMode: false }));
  await close();
  return file;
}

/** What a desk shows of a file, which its database has to know. */
async function bytesIn(desk: DeskData, id: string, key = desk.store.key): Promise<Buffer> {
  const { vault, store, close } = await openVault(desk, key);
  try {
    const file = await store.findMediaFile({ id });
    if (file === undefined) throw new Error('not in the database');
    return await buffer(vault.open(file));
  } finally {
    await close();
  }
}

const archivedFolders = ({ place }: DeskData): string[] =>
  readdirSync(place.userData).filter((name) => name.startsWith('uploads.'));

test('the files move to another PC, and those of another database are archived', async () => {
  let photo: MediaFile | undefined;
  const { desk, file } = await exportedDesk('منقولة', {
    prepare: async (source) => {
      photo = await addPhoto(source);
      writeFileSync(path.join(source.place.uploads, `${randomUUID()}.part`), 'half');
    },
    withMedia: true,
  });
  const id = photo?.id ?? '';
  const other = await deskWithMessage('محادثات الجهاز الآخر');
  const theirs = await addPhoto(other, randomBytes(10));

  await other.restorer.useFile(file, PASSPHRASE, ALLOWED);
  expect((await bytesIn(other, id, desk.store.key)).equals(PHOTO)).toBe(true);
  expect(readdirSync(other.place.uploads)).toEqual([id]);
  const [archived = '', ...more] = archivedFolders(other);
  expect(archived).toMatch(/^uploads\.replaced-/);
  expect(more).toEqual([]);
  expect(readdirSync(path.join(other.place.userData, archived))).toEqual([theirs.id]);
});

test('a file without them leaves those of its own database, with its key or without', async () => {
  const { desk, file } = await exportedDesk('هنا');
  const photo = await addPhoto(desk);
  await desk.restorer.useFile(file, PASSPHRASE, ALLOWED);
  rmSync(desk.place.databaseKey);
  await desk.restorer.useFile(file, PASSPHRASE, ALLOWED);
  expect(existsSync(desk.place.databaseKey)).toBe(true);
  expect(readdirSync(desk.place.uploads)).toEqual([photo.id]);
  expect(archivedFolders(desk)).toEqual([]);
});

test('a file with them heals those of its own database, and takes none of the later ones', async () => {
  let photo: MediaFile | undefined;
  const { desk, file } = await exportedDesk('هنا', {
    prepare: async (source) => void (photo = await addPhoto(source)),
    withMedia: true,
  });
  const id = photo?.id ?? '';
  const later = await addPhoto(desk, randomBytes(20));
  writeFileSync(path.join(desk.place.uploads, id), 'damaged');
  await desk.restorer.useFile(file, PASSPHRASE, ALLOWED);
  expect((await bytesIn(desk, id)).equals(PHOTO)).toBe(true);
  expect(readdirSync(desk.place.uploads).toSorted()).toEqual([id, later.id].toSorted());
  expect(archivedFolders(desk)).toEqual([]);
});

test('a file that goes while a backup file is being written is in it, and goes afterwards', async () => {
  const desk = await deskWithMessage('هنا');
  const photo = await addPhoto(desk);
  const { vault, close } = await openVault(desk);
  const backups = exportingBackups(desk, {
    sessionCopier: async () => {
      // The database was copied, and the files were not.
      await vault.remove([photo.id]);
      return false;
    },
    keepMedia: (work) => vault.keepWhile(work),
  });
  const file = path.join(desk.place.userData, 'exported.rosheta-backup');
  await backups.exportTo(file, { passphrase: PASSPHRASE, withSession: true, withMedia: true });
  await close();
  expect(readdirSync(desk.place.uploads)).toEqual([]);

  const other = await deskWithMessage('محادثات الجهاز الآخر');
  await other.restorer.useFile(file, PASSPHRASE, ALLOWED);
  expect((await bytesIn(other, photo.id, desk.store.key)).equals(PHOTO)).toBe(true);
});

describe('a crash in the middle of a restore that brings files', () => {
  async function staged(how: 'uploads' | 'moreUploads'): Promise<DeskData> {
    const desk = await deskWithMessage('قبل');
    const other = await deskWithMessage('من الملف');
    const brought = path.join(desk.place.userData, 'import.unfinished', 'uploads');
    for (const [folder, names] of [
      [desk.place.uploads, ['old']],
      [brought, ['new-1', 'new-2']],
    ] as const) {
      mkdirSync(folder, { recursive: true });
      for (const name of names) writeFileSync(path.join(folder, name), name);
    }
    stageDatabase(desk.place, other.place.database, { [how]: brought });
    return desk;
  }
  const namesIn = (folder: string): string[] => readdirSync(folder).toSorted();

  test.each(['uploads', 'moreUploads'] as const)('before the commit keeps those of now: %s', async (how) => {
    const desk = await staged(how);
    rmSync(`${desk.place.database}.restoring`);
    expect(installStaged(desk.place, NOW)).toBe(false);
    expect(namesIn(desk.place.uploads)).toEqual(['old']);
    expect(archivedFolders(desk)).toEqual([]);
  });

  test.each(['nothing', 'the old files', 'both'])(
    'with %s moved is finished at the next start',
    async (moved) => {
      const desk = await staged('uploads');
      const { uploads } = desk.place;
      if (moved !== 'nothing') renameSync(uploads, `${uploads}.replaced-1`);
      if (moved === 'both') renameSync(`${uploads}.restoring`, uploads);
      expect(installStaged(desk.place, NOW)).toBe(true);
      expect(installStaged(desk.place, NOW)).toBe(false);
      expect(namesIn(uploads)).toEqual(['new-1', 'new-2']);
      const [archived = '', ...more] = archivedFolders(desk);
      expect(more).toEqual([]);
      expect(namesIn(path.join(desk.place.userData, archived))).toEqual(['old']);
    },
  );

  test.each([0, 1, 2])('with %i files joined is finished at the next start', async (joined) => {
    const desk = await staged('moreUploads');
    const { uploads } = desk.place;
    for (const name of ['new-1', 'new-2'].slice(0, joined)) {
      renameSync(path.join(`${uploads}.joining`, name), path.join(uploads, name));
    }
    expect(installStaged(desk.place, NOW)).toBe(true);
    expect(installStaged(desk.place, NOW)).toBe(false);
    expect(namesIn(uploads)).toEqual(['new-1', 'new-2', 'old']);
    expect(readFileSync(path.join(uploads, 'new-1'), 'utf8')).toBe('new-1');
    expect(archivedFolders(desk)).toEqual([]);
  });
});
