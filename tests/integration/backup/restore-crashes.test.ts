import { randomBytes } from 'node:crypto';
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
import { installStaged, stageDatabase, wasRestored } from '#main/backup/install.ts';
import { addMessage, deskWithMessage, textsIn, type DeskData } from './support/data-place.ts';
import { NOW, filesOf, keepBackup, archivedNames } from './support/copies.ts';

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
