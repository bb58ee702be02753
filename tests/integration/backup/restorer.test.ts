import { hash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { beginArchiving } from '#main/backup/archive.ts';
import { findUnusableCopies } from '#main/backup/check-copies.ts';
import { backupName } from '#main/backup/copies.ts';
import { putEverythingAside, refuseIfLost } from '#main/backup/lost-data.ts';
import { installStaged, stageDatabase, wasRestored } from '#main/backup/install.ts';
import { formatRecoveryKey } from '#main/backup/recovery-key.ts';
import type { DataPlace } from '#main/backup/place.ts';
import { restoreReason } from '#main/backup/restorer.ts';
import { findProblem } from '#main/store/client/inspect-store.ts';
import { createStore } from '#main/store/client/create-store.ts';
import { DatabaseOpenError } from '#main/store/database/open-error.ts';
import { withDatabase } from '../store/support/with-database.ts';
import {
  ALLOWED,
  addMessage,
  deskWithMessage,
  emptyDesk,
  textsIn,
  type DeskData,
} from './support/data-place.ts';
import { STORE_WORKER } from '../support/workers.ts';

const NOW = Date.UTC(2026, 4, 7, 9, 30);

/** A hash of each file, so that "nothing was changed" can be said of all of them. SQLite's empty files don't count. */
function filesOf({ place }: DeskData): Record<string, string> {
  const files = readdirSync(place.userData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(place.userData, file), readFileSync(file)] as const)
    .filter(([, bytes]) => bytes.length > 0);
  return Object.fromEntries(files.map(([name, bytes]) => [name, hash('sha256', bytes)]));
}

/** Puts the database of now among the daily backups. */
function keepBackup({ place }: DeskData, at = NOW): string {
  mkdirSync(place.backups, { recursive: true });
  copyFileSync(place.database, path.join(place.backups, backupName(at)));
  return backupName(at);
}

function damage({ place }: DeskData): void {
  const bytes = readFileSync(place.database);
  bytes.fill(0xaa, 4096);
  writeFileSync(place.database, bytes);
}

const archivedNames = ({ place }: DeskData): string[] =>
  readdirSync(place.userData).filter((name) => name.includes('.replaced-'));

const keyOf = (desk: DeskData): string => formatRecoveryKey(desk.store.key).join(' ');

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

describe('a crash in the middle of a restore', () => {
  test('before the copy was whole changes nothing', async () => {
    const desk = await deskWithMessage('قبل');
    writeFileSync(`${desk.place.database}.restoring.unfinished`, 'half');
    expect(installStaged(desk.place, NOW)).toBe(false);
    expect(await textsIn(desk.store)).toEqual(['قبل']);
    expect(existsSync(`${desk.place.database}.restoring.unfinished`)).toBe(false);
  });

  test.each([0, 1])('after %i of the renames is finished at the next start', async (renames) => {
    const desk = await deskWithMessage('قبل');
    const id = keepBackup(desk);
    await addMessage(desk, 'بعد');
    stageDatabase(desk.place, path.join(desk.place.backups, id));
    if (renames > 0) rmSync(desk.place.database);
    expect(installStaged(desk.place, NOW)).toBe(true);
    expect(installStaged(desk.place, NOW)).toBe(false);
    expect(await textsIn(desk.store)).toEqual(['قبل']);
  });
});

describe('a restore that does not come to its commit leaves the database what it was, no copy from before', () => {
  test.each(['the database', 'the key'] as const)('when %s cannot be written', async (step) => {
    const desk = await deskWithMessage('قبل');
    const id = keepBackup(desk);
    const before = filesOf(desk);
    const source = step === 'the database' ? 'gone.backup' : id;
    const writeKey = (file: string): void => {
      writeFileSync(file, 'ha');
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    const stage = (): void =>
      stageDatabase(desk.place, path.join(desk.place.backups, source), {
        note: { from: 'daily', copyAt: NOW, agentId: null, allowedBy: 'admin', at: NOW },
        writeKey: step === 'the key' ? writeKey : undefined,
      });
    expect(stage).toThrow(/ENOENT|ENOSPC/);
    expect(filesOf(desk)).toEqual(before);
    expect(installStaged(desk.place, NOW)).toBe(false);
    expect(wasRestored(desk.place)).toBe(false);
  });

  test('nor when the power goes before it', async () => {
    const desk = await deskWithMessage('قبل');
    const before = filesOf(desk);
    writeFileSync(`${desk.place.database}.restored.restoring`, '{}');
    writeFileSync(`${desk.place.database}.restoring.unfinished`, 'half');
    expect(installStaged(desk.place, NOW)).toBe(false);
    expect(wasRestored(desk.place)).toBe(false);
    expect(filesOf(desk)).toEqual(before);
  });

  test('and one that does is known as a copy, wherever the power goes after it', async () => {
    const desk = await deskWithMessage('قبل');
    const id = keepBackup(desk);
    stageDatabase(desk.place, path.join(desk.place.backups, id));
    expect(wasRestored(desk.place)).toBe(false);
    renameSync(`${desk.place.database}.restored.restoring`, `${desk.place.database}.restored`);
    expect(installStaged(desk.place, NOW)).toBe(true);
    expect(wasRestored(desk.place)).toBe(true);
  });
});

test('when another restore is staged and cut off, the one before is not installed without its key', async () => {
  const desk = await deskWithMessage('هنا');
  const other = await deskWithMessage('من الملف');
  stageDatabase(desk.place, other.place.database, { writeKey: (file) => writeFileSync(file, 'its key') });
  expect(() => stageDatabase(desk.place, path.join(desk.place.backups, 'gone.backup'))).toThrow('ENOENT');
  expect(installStaged(desk.place, NOW)).toBe(false);
  expect(await textsIn(desk.store)).toEqual(['هنا']);
});

describe('a database and its log are archived as one pair', () => {
  const LATER = NOW + 60_000;
  /** With a log, as a crash leaves it, and another database that waits to take its place. */
  async function withLog(): Promise<DeskData> {
    const desk = await deskWithMessage('قبل');
    const other = await deskWithMessage('من الملف');
    writeFileSync(`${desk.place.database}-wal`, 'the newest messages');
    stageDatabase(desk.place, other.place.database, { writeKey: (file) => writeFileSync(file, 'its key') });
    return desk;
  }
  const PAIR = ['.replaced-20260507093000', '.replaced-20260507093000-wal'].map((end) => `rosheta.db${end}`);

  test('at one go, together with the key', async () => {
    const desk = await withLog();
    expect(installStaged(desk.place, NOW)).toBe(true);
    expect(archivedNames(desk).toSorted()).toEqual(['database-key.json.replaced-20260507093000', ...PAIR]);
    expect(readdirSync(desk.place.userData).filter((name) => name.includes('.archiving'))).toEqual([]);
  });

  test('when the power goes between the two', async () => {
    const desk = await withLog();
    const ending = beginArchiving(desk.place.database, [], NOW);
    renameSync(desk.place.database, desk.place.database + ending);
    expect(installStaged(desk.place, LATER)).toBe(true);
    expect(archivedNames(desk).toSorted()).toEqual(['database-key.json.replaced-20260507093000', ...PAIR]);
  });

  test('under a name of their own when two restores fall into one second', async () => {
    const desk = await withLog();
    writeFileSync(`${desk.place.database}.replaced-20260507093000-wal`, 'of another database');
    expect(installStaged(desk.place, NOW)).toBe(true);
    expect(archivedNames(desk)).toContain('rosheta.db.replaced-20260507093000-2');
    expect(archivedNames(desk)).toContain('rosheta.db.replaced-20260507093000-2-wal');
  });

  test('and never under a name that an older restore has used up', async () => {
    const desk = await withLog();
    beginArchiving(desk.place.database, [], NOW);
    writeFileSync(`${desk.place.database}.replaced-20260507093000`, 'of another database');
    expect(installStaged(desk.place, LATER)).toBe(true);
    expect(archivedNames(desk)).toContain('rosheta.db.replaced-20260507093100');
    expect(archivedNames(desk)).toContain('rosheta.db.replaced-20260507093100-wal');
  });
});

test('leftovers that cannot be taken away keep no desk from starting', async () => {
  const { place } = await deskWithMessage('هنا');
  // As good as held by another program: no file is where one is looked for.
  for (const left of [`${place.database}.restoring.unfinished`, `${place.databaseKey}.restoring`])
    mkdirSync(path.join(left, 'inside'), { recursive: true });
  expect(installStaged(place, NOW)).toBe(false);
});

describe('a crash in the middle of a restore that brings another key', () => {
  const otherKey = randomBytes(32);

  test('before the database was staged keeps the key of now', async () => {
    const desk = await deskWithMessage('قبل');
    writeFileSync(`${desk.place.databaseKey}.restoring`, otherKey.toString('hex'));
    expect(installStaged(desk.place, NOW)).toBe(false);
    expect(readFileSync(desk.place.databaseKey, 'utf8')).toBe(desk.store.key.toString('hex'));
    expect(existsSync(`${desk.place.databaseKey}.restoring`)).toBe(false);
  });

  test.each(['nothing', 'the database', 'the key too'])(
    'with %s moved is finished at the next start',
    async (moved) => {
      const desk = await deskWithMessage('قبل');
      const other = await deskWithMessage('من الملف');
      stageDatabase(desk.place, other.place.database, {
        writeKey: (file) => copyFileSync(other.place.databaseKey, file),
      });
      if (moved !== 'nothing') rmSync(desk.place.database);
      if (moved === 'the key too') renameSync(`${desk.place.databaseKey}.restoring`, desk.place.databaseKey);
      expect(installStaged(desk.place, NOW)).toBe(true);
      expect(readFileSync(desk.place.databaseKey, 'utf8')).toBe(other.store.key.toString('hex'));
      expect(await textsIn({ ...desk.store, key: other.store.key })).toEqual(['من الملف']);
    },
  );
});

describe('what leads to the restore screen', () => {
  test('a database that is gone while its backups are there', async () => {
    const desk = await deskWithMessage('قبل');
    keepBackup(desk);
    expect(() => refuseIfLost(desk.place)).not.toThrow();
    rmSync(desk.place.database);
    expect(() => refuseIfLost(desk.place)).toThrow(DatabaseOpenError);
    expect(() => refuseIfLost(emptyPlace())).not.toThrow();
  });

  test.each(['the key', 'files of messages', 'the WhatsApp link', 'a recording', 'a backup'])(
    'a database that is gone while only this is there: %s',
    (left) => {
      const place = emptyPlace();
      leave(place, left);
      expect(() => refuseIfLost(place)).toThrow(expect.objectContaining({ problem: 'missing' }));
      expect(readdirSync(place.userData)).not.toContain('rosheta.db.unfinished');
    },
  );

  test('a first start that was cut off after its key was made is none of these', () => {
    const { place } = emptyDesk();
    rmSync(place.databaseKey);
    refuseIfLost(place);
    leave(place, 'the key');
    expect(() => refuseIfLost(place)).not.toThrow();
    leave(place, 'files of messages');
    expect(() => refuseIfLost(place)).toThrow(DatabaseOpenError);
  });

  test('a damaged one and one of a newer version, each with its reason', async () => {
    const desk = await deskWithMessage('قبل');
    withDatabase(desk.store, (database) => database.pragma('user_version = 99990'));
    expect(await reasonFor(desk)).toBe('newer-version');
    damage(desk);
    expect(await reasonFor(desk)).toBe('unreadable');
  });
});

test('of the copies, those that are damaged themselves are known, down to the newest whole one', async () => {
  const desk = await deskWithMessage('قبل');
  for (const day of [0, 1, 2, 3]) keepBackup(desk, NOW + day * 86_400_000);
  const [first, second, third] = readdirSync(desk.place.backups).toSorted().toReversed();
  for (const name of [first, second]) {
    const file = path.join(desk.place.backups, name ?? '');
    writeFileSync(file, readFileSync(file).fill(0xaa, 8192, 16_384));
  }
  const unusable = await findUnusableCopies(desk.place, (databasePath) =>
    findProblem({ workerPath: STORE_WORKER, databasePath, key: desk.store.key }),
  );
  expect([...unusable]).toEqual([first, second]);
  expect(third).toBeDefined();
});

describe('to begin anew', () => {
  test('puts everything aside, deletes nothing, and lets an empty database be made', async () => {
    const desk = await deskWithMessage('قديمة');
    const { place } = desk;
    keepBackup(desk);
    for (const left of ['files of messages', 'the WhatsApp link', 'a recording']) leave(place, left);
    const key = readFileSync(place.databaseKey, 'utf8');
    const files = readdirSync(place.userData, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length;
    putEverythingAside(place, NOW);
    expect(() => refuseIfLost(place)).not.toThrow();
    const names = readdirSync(place.userData);
    const aside = names.find((name) => name.startsWith('rosheta.db.replaced-')) ?? '';
    expect(await textsIn({ ...desk.store, databasePath: path.join(place.userData, aside) })).toEqual([
      'قديمة',
    ]);
    const keptKey = names.find((name) => name.startsWith('database-key.json.replaced-')) ?? '';
    expect(readFileSync(path.join(place.userData, keptKey), 'utf8')).toBe(key);
    const after = readdirSync(place.userData, { recursive: true, withFileTypes: true });
    // And the one that says that a database is being made.
    expect(after.filter((entry) => entry.isFile())).toHaveLength(files + 1);
    expect(await textsIn(desk.store)).toEqual([]);
  });

  test('and who goes back has everything again, the recordings too', async () => {
    const desk = await deskWithMessage('قديمة');
    const { place, restorer } = desk;
    for (const left of ['files of messages', 'the WhatsApp link', 'a recording']) leave(place, left);
    const key = readFileSync(place.databaseKey, 'utf8');
    putEverythingAside(place, NOW);
    writeFileSync(place.databaseKey, randomBytes(32).toString('hex'));
    const [aside] = restorer.describe('asked').copies;
    await restorer.useCopy(aside?.id ?? '', ALLOWED);
    expect(readFileSync(place.databaseKey, 'utf8')).toBe(key);
    expect(await textsIn(desk.store)).toEqual(['قديمة']);
    const back = [place.uploads, place.recordings].map((folder) => readdirSync(folder));
    expect(back).toEqual([['one'], ['one']]);
  });
});

function emptyPlace(): DataPlace {
  const { place } = emptyDesk();
  rmSync(place.databaseKey);
  return place;
}

/** Something of a desk that was open once. */
function leave(place: DataPlace, what: string): void {
  const files: Record<string, string> = {
    'the key': place.databaseKey,
    'files of messages': path.join(place.uploads, 'one'),
    'the WhatsApp link': path.join(place.session, 'Local Storage', 'one'),
    'a recording': path.join(place.recordings, 'one'),
    'a backup': path.join(place.backups, backupName(NOW)),
  };
  const file = files[what] ?? '';
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'x');
}

async function reasonFor(desk: DeskData): Promise<string | undefined> {
  try {
    const store = await createStore({
      ...desk.store,
      workerPath: STORE_WORKER,
      onFatal: () => {},
      onEvents: () => {},
    });
    await store.close();
    return 'none';
  } catch (error) {
    return restoreReason(error);
  }
}
