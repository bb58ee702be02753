import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { ExternalBackups } from '#main/backup/external/external-backups.ts';
import { deskFolder } from '#main/backup/external/layout.ts';
import { perform } from '#main/backup/external/perform.ts';
import { runExternalTask } from '#main/backup/external/run-task.ts';
import type { Steps } from '#main/backup/external/steps.ts';
import type { ExternalResults, ExternalTask } from '#main/backup/external/task.ts';
import { toExternalError } from '#main/backup/external/external-error.ts';
import type { DataPlace } from '#main/backup/place.ts';
import { copySession } from '#main/backup/session-copy.ts';
import type { Clock } from '#main/lib/clock.ts';
import { MediaVault } from '#main/media/vault.ts';
import { copyStore } from '#main/store/client/copy-store.ts';
import { findContents, findProblem } from '#main/store/client/inspect-store.ts';
import type { ExternalStatus } from '#shared/domain/data/external-backup.ts';
import { openStore } from '../../../store/support/open-store.ts';
import { silentLog } from '../../../support/silent-log.ts';
import { BACKUP_WORKER, STORE_WORKER } from '../../../support/workers.ts';
import type { DeskData } from '../../support/data-place.ts';

export const PASSPHRASE = 'أربع كلمات لا تُنسى 7';

const SET_UP = {
  passphrase: PASSPHRASE,
  schedule: { kind: 'daily', minute: 1320 },
  withMedia: true,
  withSession: false,
} as const;

/** In this thread, which is quicker than one for each task. */
export const quiet: Steps = { step: () => {}, bytes: () => {} };

/** The system's key store does not exist under Node. */
const KEEPER = {
  canKeep: () => true,
  wrap: (passphrase: string) => Buffer.from(passphrase).toString('base64'),
  unwrap: (wrapped: string) => Buffer.from(wrapped, 'base64').toString(),
};

interface Options {
  place: DataPlace;
  key: Uint8Array;
  /** Hears of each step and may end it; the work is done in this thread then. */
  steps?: Steps;
  /** Tests have small ones. */
  partBytes?: number;
  canKeep?: boolean;
  clock?: Clock;
  onChange?: (status: ExternalStatus) => void;
}

/** The real thing, but for the time that stretching a passphrase takes. */
export function externalBackups({
  place,
  key,
  steps,
  partBytes,
  canKeep = true,
  clock,
  onChange = () => {},
}: Options): ExternalBackups {
  const noted = (name: string): void => steps?.step(name);
  return new ExternalBackups({
    source: {
      place,
      key,
      copy: (target) => {
        noted('copy database');
        return copyStore({ workerPath: STORE_WORKER, databasePath: place.database, key, target });
      },
      copySession: (target) => copySession(place.session, target, () => Promise.resolve()),
      keepMedia: (work) => work(),
      findContents: (databasePath, itsKey) =>
        findContents({ workerPath: STORE_WORKER, databasePath, key: itsKey }),
      findProblem: (databasePath, itsKey) => {
        noted('open database');
        return findProblem({ workerPath: STORE_WORKER, databasePath, key: itsKey });
      },
      timeZone: () => Promise.resolve('Africa/Cairo'),
    },
    runTask: (task, options) => {
      const small = task.kind === 'external-write' && partBytes !== undefined ? { ...task, partBytes } : task;
      return steps === undefined
        ? runExternalTask(small, { workerPath: BACKUP_WORKER, ...options })
        : hereAndNow(small, steps);
    },
    keeper: { ...KEEPER, canKeep: () => canKeep },
    scryptLogN: 10,
    onChange,
    onDrill: () => {},
    ...(clock === undefined ? {} : { clock }),
    log: silentLog,
  });
}

async function hereAndNow<T extends ExternalTask>(
  task: T,
  steps: Steps,
): Promise<ExternalResults[T['kind']]> {
  try {
    return (await perform(task, steps)) as ExternalResults[T['kind']];
  } catch (error) {
    const [target, desk] =
      'target' in task ? [task.target, deskFolder(task.target, task.deskId)] : ['/', '/'];
    throw toExternalError(error, target, desk);
  }
}

/** A stick, gone with the test. */
export function temporaryTarget(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-stick-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function addFiles({ place, store }: DeskData, contents: readonly Buffer[]): Promise<string[]> {
  const opened = await openStore(store);
  const vault = new MediaVault({
    folder: place.uploads,
    databaseKey: store.key,
    store: opened,
    disk: { state: 'ok', reportFull: () => {} },
    log: silentLog,
  });
  const ids: string[] = [];
  for (const bytes of contents) {
    ids.push((await vault.add(Readable.from([bytes], { objectMode: false }))).id);
  }
  await opened.close();
  return ids;
}

export const backupsOf = (
  { place, store }: DeskData,
  options: Omit<Options, 'place' | 'key'> = {},
): ExternalBackups => externalBackups({ place, key: store.key, ...options });

/** A desk whose snapshots go to a stick from now on. */
export async function setUpTarget(
  backups: ExternalBackups,
  target: string,
  change: Partial<Parameters<ExternalBackups['setUp']>[0]> = {},
): Promise<void> {
  const check = await backups.choose(target);
  if (check.problem !== null) throw new Error(check.problem);
  await backups.setUp({ ...SET_UP, ...change });
}
