import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { BackupStatus } from '#shared/domain/data/backup.ts';
import { AppError } from '#shared/domain/errors.ts';
import { tidySync } from '../lib/files/remove.ts';
import { OneByOne } from '../lib/one-by-one.ts';
import type { Logger } from '../log/logger.ts';
import { backupName, listCopies, type FoundCopy } from './copies.ts';
import { ContainerError, type ContainerFolders } from './container/task.ts';
import type { DataPlace } from './place.ts';
import { DailyBackups } from './daily-backups.ts';
import { sizeOf, watched, type Span } from './progress.ts';
import { expiredBackups, newestOf } from './rotation.ts';

/** From and to which share of the whole a file grows; proving it comes after writing it, and takes about as long. */
const COPYING: Span = [0, 0.6];
const EXPORT_COPYING: Span = [0, 0.3];
const EXPORT_PACKING: Span = [0.5, 0.8];

interface BackupsDependencies {
  place: DataPlace;
  /** Writes a verified copy of the open database; the file has its name only when it is whole. */
  copy: (target: string) => Promise<void>;
  /** Copies the WhatsApp link into a folder; WhatsApp is closed meanwhile. False when there is none. */
  copySession: (target: string) => Promise<boolean>;
  /** Does the work while no file under uploads/ is removed. */
  keepMedia: <T>(work: () => Promise<T>) => Promise<T>;
  /** Writes a copied database, its key and the folders into one file, encrypted with the passphrase. */
  exportFile: (contents: ExportContents, target: string, passphrase: string) => Promise<void>;
  /** The pharmacy's: backups are kept by its days. */
  timeZone: () => Promise<string>;
  onChange: (status: BackupStatus) => void;
  log: Logger;
}

export interface ExportContents {
  database: string;
  folders: ContainerFolders;
}

export interface Backups {
  status(): BackupStatus;
  /** Takes a backup now; a call meanwhile waits for the same one. Throws AppError backup-failed. */
  run(): Promise<BackupStatus>;
  /**
   * Writes the database of now and its key into one encrypted file, and the WhatsApp link and the files of messages when
   * they are asked for. Throws AppError backup-failed, session-not-copied; export-failed when the file at `target` may
   * not be replaced.
   */
  exportTo(
    target: string,
    options: { passphrase: string; withSession: boolean; withMedia: boolean },
  ): Promise<void>;
  /** Looks once an hour whether a backup is due, the first time some minutes after the start. */
  startDaily(): void;
  /** No new backup begins; one under way is left behind as unfinished if the program ends first. */
  stop(): void;
}

/** Takes and rotates backups. What an interrupted one left is cleared away here, at the start. */
export function createBackups({
  place,
  copy,
  copySession,
  keepMedia,
  exportFile,
  timeZone,
  onChange,
  log,
}: BackupsDependencies): Backups {
  let progress: number | null = null;
  let hasFailed = false;
  let running: Promise<BackupStatus> | undefined;
  /** Their leftovers are told apart from work under way by this. */
  const line = new OneByOne();

  const kept = () => listCopies(place).filter(({ kind }) => kind === 'daily');

  const newestAt = (): number | undefined => newestOf(timesOf(kept()), Date.now());

  function status(): BackupStatus {
    const daily = kept();
    const at = newestAt();
    const newest = daily.find(({ takenAt }) => takenAt === at);
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

  const onProgress = (done: number): void => report({ progress: done });

  async function copyTo(target: string, span: Span): Promise<void> {
    mkdirSync(place.backups, { recursive: true });
    const sizeBytes = await sizeOf(place.database);
    await watched({ target, sizeBytes, span, onProgress }, () => copy(target));
  }

  async function takeBackup(): Promise<BackupStatus> {
    try {
      const now = Date.now();
      const name = backupName(now);
      await copyTo(path.join(place.backups, name), COPYING);
      rotate(kept(), name, { now, timeZone: await timeZone() });
    } catch (cause) {
      clearLeftovers(place);
      report({ progress: null, hasFailed: true });
      throw new AppError('backup-failed', { cause });
    }
    log.info('backup taken');
    report({ progress: null, hasFailed: false });
    return status();
  }

  const exportTo: Backups['exportTo'] = async (target, { passphrase, withSession, withMedia }) => {
    const database = path.join(place.backups, 'rosheta-export.unfinished');
    try {
      await copyTo(database, EXPORT_COPYING);
      // After the database: what came between the two is found again by catching up.
      const folders: ContainerFolders = withSession
        ? await copiedSession(sessionCopy(place), copySession)
        : {};
      // Where they lie: each was written once and never changes.
      if (withMedia) folders.uploads = place.uploads;
      const sizeBytes = await sizeOf(database, ...Object.values(folders));
      await watched({ target, sizeBytes, span: EXPORT_PACKING, onProgress }, () =>
        exportFile({ database, folders }, target, passphrase),
      );
      log.info('backup exported');
    } catch (cause) {
      throw toAppError(cause);
    } finally {
      clearLeftovers(place);
      report({ progress: null });
    }
  };

  function run(): Promise<BackupStatus> {
    running ??= line.run(takeBackup).finally(() => (running = undefined));
    return running;
  }

  const daily = new DailyBackups({ newestTakenAt: newestAt, run, log });
  clearLeftovers(place);
  return {
    status,
    run,
    exportTo: (target, options) => line.run(() => keepMedia(() => exportTo(target, options))),
    startDaily: () => daily.start(),
    stop: () => daily.stop(),
  };
}

function toAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const isHeld = cause instanceof ContainerError && cause.problem === 'target-held';
  return new AppError(isHeld ? 'export-failed' : 'backup-failed', { cause });
}

/** Beside the partition itself: whoever copies the folder of the backups must not find the link there. */
const sessionCopy = ({ session }: DataPlace): string => `${session}.copy`;

async function copiedSession(
  session: string,
  copySession: BackupsDependencies['copySession'],
): Promise<ContainerFolders> {
  try {
    return (await copySession(session)) ? { session } : {};
  } catch (cause) {
    throw new AppError('session-not-copied', { cause });
  }
}

const timesOf = (copies: readonly FoundCopy[]): number[] => copies.map(({ takenAt }) => takenAt);

/** What somebody holds goes another time. @param name of the one that was just taken. */
function rotate(daily: readonly FoundCopy[], name: string, at: { now: number; timeZone: string }): void {
  const justTaken = daily.find(({ id }) => id === name)?.takenAt;
  const expired = new Set(expiredBackups(timesOf(daily), { ...at, justTaken }));
  for (const { file, takenAt } of daily) if (expired.has(takenAt)) tidySync(file);
}

function clearLeftovers(place: DataPlace): void {
  const { backups } = place;
  tidySync(sessionCopy(place));
  for (const name of namesIn(backups)) {
    if (/^rosheta-.*\.unfinished(-\w+)?$/.test(name)) tidySync(path.join(backups, name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
