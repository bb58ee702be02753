import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BackupStatus } from '../../src-shared/domain/backup.ts';
import { AppError } from '../../src-shared/domain/errors.ts';
import type { Logger } from '../log/logger.ts';
import { backupName, listCopies } from './copies.ts';
import type { DataPlace } from './place.ts';
import { expiredBackups, isBackupDue } from './rotation.ts';

/** The morning's first minutes belong to the customers. */
const FIRST_CHECK_MS = 2 * 60_000;
const CHECK_EVERY_MS = 60 * 60_000;
const PROGRESS_EVERY_MS = 200;

/** Proving the copy comes after writing it, and takes about as long. */
const WRITING_SHARE = 0.6;

interface BackupsDependencies {
  place: DataPlace;
  /** Writes a verified copy of the open database; the file has its name only when it is whole. */
  copy: (target: string) => Promise<void>;
  /** Writes a copied database and its key into one file, encrypted with the passphrase. */
  exportFile: (database: string, target: string, passphrase: string) => Promise<void>;
  onChange: (status: BackupStatus) => void;
  log: Logger;
}

export interface Backups {
  status(): BackupStatus;
  /** Takes a backup now; a call meanwhile waits for the same one. Throws AppError backup-failed. */
  run(): Promise<BackupStatus>;
  /** Writes the database of now and its key into one encrypted file. Throws AppError backup-failed. */
  exportTo(target: string, passphrase: string): Promise<void>;
  /** Looks once an hour whether a backup is due, the first time some minutes after the start. */
  startDaily(): void;
  /** No new backup begins; one under way is left behind as unfinished if the program ends first. */
  stop(): void;
}

/** Takes and rotates backups. What an interrupted one left is cleared away here, at the start. */
export function createBackups({ place, copy, exportFile, onChange, log }: BackupsDependencies): Backups {
  let progress: number | null = null;
  let hasFailed = false;
  let running: Promise<BackupStatus> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const kept = () => listCopies(place).filter(({ kind }) => kind === 'daily');

  function status(): BackupStatus {
    const daily = kept();
    const [newest] = daily;
    return {
      last: newest === undefined ? null : { takenAt: newest.takenAt, sizeBytes: newest.sizeBytes },
      count: daily.length,
      progress,
      hasFailed,
    };
  }

  function report(change: { progress: number | null; hasFailed?: boolean }): void {
    progress = change.progress;
    hasFailed = change.hasFailed ?? hasFailed;
    onChange(status());
  }

  /** Copies the database; says how far it is. Whatever fails leaves nothing behind. */
  async function copyTo<T>(target: string, then: () => Promise<T>): Promise<T> {
    report({ progress: 0 });
    const watching = setInterval(() => report({ progress: writtenShare(place, target) }), PROGRESS_EVERY_MS);
    try {
      mkdirSync(place.backups, { recursive: true });
      await copy(target);
      return await then();
    } catch (cause) {
      clearLeftovers(place);
      throw new AppError('backup-failed', { cause });
    } finally {
      clearInterval(watching);
    }
  }

  async function takeBackup(): Promise<BackupStatus> {
    try {
      await copyTo(path.join(place.backups, backupName(Date.now())), () => Promise.resolve(rotate()));
    } catch (error) {
      report({ progress: null, hasFailed: true });
      throw error;
    }
    log.info('backup taken');
    report({ progress: null, hasFailed: false });
    return status();
  }

  async function exportTo(target: string, passphrase: string): Promise<void> {
    const copied = path.join(place.backups, 'rosheta-export.unfinished');
    try {
      await copyTo(copied, () => exportFile(copied, target, passphrase));
      log.info('backup exported');
    } finally {
      clearLeftovers(place);
      report({ progress: null });
    }
  }

  function rotate(): void {
    const daily = kept();
    const expired = new Set(expiredBackups(daily.map(({ takenAt }) => takenAt)));
    for (const { file, takenAt } of daily) if (expired.has(takenAt)) rmSync(file, { force: true });
  }

  /** One at a time: their leftovers are told apart from work under way by that. */
  function afterOthers<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  }

  function run(): Promise<BackupStatus> {
    running ??= afterOthers(takeBackup).finally(() => (running = undefined));
    return running;
  }

  function runIfDue(): void {
    timer = setTimeout(runIfDue, CHECK_EVERY_MS);
    if (isBackupDue(kept()[0]?.takenAt, Date.now())) {
      run().catch((error: unknown) => log.error('the daily backup failed', error));
    }
  }

  clearLeftovers(place);
  return {
    status,
    run,
    exportTo: (target, passphrase) => afterOthers(() => exportTo(target, passphrase)),
    startDaily: () => {
      timer ??= setTimeout(runIfDue, FIRST_CHECK_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** How far the copy has got; its size ends near that of the database. */
function writtenShare(place: DataPlace, target: string): number {
  const size = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return Math.min(1, size(`${target}.unfinished`) / Math.max(1, size(place.database))) * WRITING_SHARE;
}

function clearLeftovers({ backups }: DataPlace): void {
  for (const name of namesIn(backups)) {
    if (/^rosheta-.*\.unfinished(-\w+)?$/.test(name)) rmSync(path.join(backups, name), { force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
