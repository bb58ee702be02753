import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { BackupStatus } from '#shared/domain/data/backup.ts';
import { AppError } from '#shared/domain/errors.ts';
import { createBackups } from '#main/backup/backups.ts';
import type { DataPlace } from '#main/backup/place.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOW = Date.UTC(2027, 2, 1, 8);
const EXPORT = { passphrase: 'four words', withSession: false, withMedia: false };

beforeEach(() => {
  vi.useFakeTimers({
    now: NOW,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  onTestFinished(() => void vi.useRealTimers());
});

function place(): DataPlace {
  const userData = mkdtempSync(path.join(tmpdir(), 'rosheta-backups-'));
  onTestFinished(() => rmSync(userData, { recursive: true, force: true }));
  const within = (...names: string[]): string => path.join(userData, ...names);
  writeFileSync(within('rosheta.db'), 'data');
  return {
    userData,
    database: within('rosheta.db'),
    databaseKey: within('database-key.json'),
    backups: within('backups'),
    uploads: within('uploads'),
    session: within('Partitions', 'whatsapp'),
    recordings: within('recordings'),
  };
}

/** Backups over hands that do as the test says; `calls` is the order in which they were used. */
function backupsOver(where = place()) {
  const calls: string[] = [];
  const statuses: BackupStatus[] = [];
  const { promise: nextLogged, resolve: logLine } = Promise.withResolvers<string>();
  const waiting = new Map<number, () => void>();
  /** Resolves with the call of this number. */
  const called = (count: number): Promise<void> =>
    calls.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.set(count, resolve));
  const hands = {
    copy: async (target: string): Promise<void> => writeFileSync(target, 'copy'),
    copySession: async (target: string): Promise<boolean> => {
      mkdirSync(target, { recursive: true });
      return true;
    },
    exportFile: async (): Promise<void> => {},
  };
  const backups = createBackups({
    place: where,
    copy: (target) => {
      calls.push(path.basename(target).startsWith('rosheta-export') ? 'copy for export' : 'backup');
      waiting.get(calls.length)?.();
      return hands.copy(target);
    },
    copySession: (target) => (calls.push('session'), hands.copySession(target)),
    keepMedia: (work) => work(),
    exportFile: () => (calls.push('export'), hands.exportFile()),
    timeZone: () => Promise.resolve('Africa/Cairo'),
    onChange: (status) => void statuses.push(status),
    log: { error: logLine, warn: logLine, info: () => {}, debug: () => {} },
  });
  onTestFinished(() => backups.stop());
  return { backups, hands, calls, statuses, called, nextLogged, place: where };
}

describe('what cannot be taken away', () => {
  /** As good as held by another program: it goes neither as a file nor as an empty folder. */
  function stuck(...names: string[]): void {
    mkdirSync(path.join(...names, 'inside'), { recursive: true });
  }

  test('of the older backups makes no failure of the one that was taken', async () => {
    const where = place();
    for (const hour of ['08', '09']) stuck(where.backups, `rosheta-20250101-${hour}0000.backup`);
    const { backups } = backupsOver(where);
    expect(await backups.run()).toMatchObject({ last: { takenAt: NOW }, hasFailed: false });
  });

  test('of what an interrupted one left keeps no desk from starting', () => {
    const where = place();
    stuck(where.backups, 'rosheta-export.unfinished');
    expect(backupsOver(where).backups.status()).toMatchObject({ hasFailed: false });
  });
});

describe('a backup that fails', () => {
  test('leaves nothing half, says so until the next one, and is no reason to take none', async () => {
    const { backups, hands, statuses, place: where } = backupsOver();
    const { copy } = hands;
    hands.copy = async (target) => {
      writeFileSync(`${target}.unfinished`, 'half');
      throw new Error('ENOSPC');
    };
    await expect(backups.run()).rejects.toMatchObject({
      code: 'backup-failed',
      cause: { message: 'ENOSPC' },
    });
    expect(readdirSync(where.backups)).toEqual([]);
    expect(statuses.at(-1)).toEqual({ last: null, count: 0, progress: null, hasFailed: true });
    expect(vi.getTimerCount()).toBe(0);
    hands.copy = copy;
    expect(await backups.run()).toMatchObject({ count: 1, progress: null, hasFailed: false });
  });

  test('takes none of the older ones away', async () => {
    const where = place();
    mkdirSync(where.backups);
    const old = ['rosheta-20250101-080000.backup', 'rosheta-20250101-090000.backup'];
    for (const name of old) writeFileSync(path.join(where.backups, name), 'old');
    const { backups, hands } = backupsOver(where);
    hands.copy = () => Promise.reject(new Error('ENOSPC'));
    await expect(backups.run()).rejects.toThrow();
    expect(readdirSync(where.backups)).toEqual(old);
  });
});

describe('an export', () => {
  test('waits for the backup under way, and the next backup for the export, also for one that fails', async () => {
    const { backups, hands, calls, called } = backupsOver();
    const copied = Promise.withResolvers<void>();
    const { copy } = hands;
    hands.copy = async (target) => {
      await copied.promise;
      await copy(target);
    };
    const first = backups.run();
    const exported = backups.exportTo('/elsewhere/file', EXPORT);
    hands.exportFile = () => Promise.reject(new Error('the stick was pulled out'));
    const failed = expect(exported).rejects.toMatchObject({ code: 'backup-failed' });
    await called(1);
    expect(calls).toEqual(['backup']);
    copied.resolve();
    await first;
    await Promise.all([failed, backups.run()]);
    expect(calls).toEqual(['backup', 'copy for export', 'export', 'backup']);
  });

  test('that fails leaves no copy of database or link, and is no failed backup', async () => {
    const { backups, hands, statuses, place: where } = backupsOver();
    const seen: boolean[] = [];
    hands.exportFile = async () => {
      seen.push(existsSync(`${where.session}.copy`));
      throw new Error('the stick was pulled out');
    };
    await expect(backups.exportTo('/elsewhere/file', { ...EXPORT, withSession: true })).rejects.toMatchObject(
      {
        code: 'backup-failed',
      },
    );
    expect(seen).toEqual([true]);
    expect(existsSync(`${where.session}.copy`)).toBe(false);
    expect(readdirSync(where.backups)).toEqual([]);
    expect(statuses.at(-1)).toMatchObject({ progress: null, hasFailed: false });
  });

  test('says by name that the link could not be copied, and what the desk has named already', async () => {
    const { backups, hands, calls } = backupsOver();
    hands.copySession = () => Promise.reject(new Error('they do not come to rest'));
    await expect(backups.exportTo('/elsewhere/file', { ...EXPORT, withSession: true })).rejects.toMatchObject(
      {
        code: 'session-not-copied',
      },
    );
    expect(calls).toEqual(['copy for export', 'session']);
    hands.exportFile = () => Promise.reject(new AppError('disk-full'));
    await expect(backups.exportTo('/elsewhere/file', EXPORT)).rejects.toMatchObject({ code: 'disk-full' });
  });
});

describe('by itself', () => {
  test('a backup is taken some minutes after the start and then once a day', async () => {
    const { backups, calls, called } = backupsOver();
    backups.startDaily();
    backups.startDaily();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(2 * MINUTE_MS - 1);
    expect(calls).toEqual([]);
    vi.advanceTimersByTime(1);
    await called(1);
    await backups.run();
    expect(calls).toEqual(['backup']);
    for (let hour = 0; hour < 12; hour += 1) vi.advanceTimersByTime(HOUR_MS);
    expect(calls).toEqual(['backup']);
    for (let hour = 0; hour < 12; hour += 1) vi.advanceTimersByTime(HOUR_MS);
    await called(2);
    await backups.run();
    expect(calls).toEqual(['backup', 'backup']);
  });

  test('one that failed is only logged, and tried again an hour later', async () => {
    const { backups, hands, calls, called, nextLogged } = backupsOver();
    const { copy } = hands;
    hands.copy = () => Promise.reject(new Error('ENOSPC'));
    backups.startDaily();
    vi.advanceTimersByTime(2 * MINUTE_MS);
    expect(await nextLogged).toBe('the daily backup failed');
    hands.copy = copy;
    vi.advanceTimersByTime(HOUR_MS);
    await called(2);
    expect(await backups.run()).toMatchObject({ count: 1, hasFailed: false });
    expect(calls).toEqual(['backup', 'backup']);
  });

  test('none begins once it was stopped', () => {
    const { backups, calls } = backupsOver();
    backups.startDaily();
    backups.stop();
    vi.advanceTimersByTime(48 * HOUR_MS);
    expect(calls).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
