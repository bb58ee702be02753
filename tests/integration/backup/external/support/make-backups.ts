// Without the test runner, because a process that is to be killed uses it too.
import { ExternalBackups } from '#main/backup/external/external-backups.ts';
import { deskFolder } from '#main/backup/external/layout.ts';
import { perform } from '#main/backup/external/perform.ts';
import { runExternalTask } from '#main/backup/external/run-task.ts';
import type { Steps } from '#main/backup/external/steps.ts';
import { folderOf, type ExternalResults, type ExternalTask } from '#main/backup/external/task.ts';
import { toExternalError } from '#main/backup/external/external-error.ts';
import { NO_LEDGER, type Ledger } from '#main/backup/ledger.ts';
import type { DataPlace } from '#main/backup/place.ts';
import { copySession } from '#main/backup/session-copy.ts';
import type { SnapshotSource } from '#main/backup/external/take-snapshot.ts';
import type { Clock } from '#main/lib/clock.ts';
import { copyStore } from '#main/store/client/copy-store.ts';
import { findContents, findProblem } from '#main/store/client/inspect-store.ts';
import { readContents } from '#main/store/database/read-contents.ts';
import type { ExternalStatus } from '#shared/domain/data/external-backup.ts';
import { silentLog } from '../../../support/silent-log.ts';
import { BACKUP_WORKER, STORE_WORKER } from '../../../support/workers.ts';
import { soon } from '../../support/soon.ts';
import { copyHere, problemHere } from '../../support/store-here.ts';

/** The system's key store does not exist under Node. */
const KEEPER = {
  canKeep: () => true,
  wrap: (passphrase: string) => Buffer.from(passphrase).toString('base64'),
  unwrap: (wrapped: string) => Buffer.from(wrapped, 'base64').toString(),
};

export interface Options {
  place: DataPlace;
  key: Uint8Array;
  /** Hears of each step and may end it; the work is done in this thread then. */
  steps?: Steps;
  /** Tests have small ones. */
  partBytes?: number;
  canKeep?: boolean;
  clock?: Clock;
  onChange?: (status: ExternalStatus) => void;
  erased?: Ledger;
}

/** The real thing, but for the time that stretching a passphrase takes. */
export function makeBackups(options: Options): ExternalBackups {
  const { place, key, steps, partBytes, canKeep = true, clock, onChange = () => {} } = options;
  return new ExternalBackups({
    source: {
      place,
      key,
      copySession: (target) => copySession(place.session, target, () => Promise.resolve()),
      keepMedia: (work) => work(),
      timeZone: () => Promise.resolve('Africa/Cairo'),
      erased: () => Promise.resolve(options.erased ?? NO_LEDGER),
      ...(steps === undefined ? inThreads(options) : inThisThread(options, steps)),
    },
    runTask: (task, taskOptions) => {
      const small = task.kind === 'external-write' && partBytes !== undefined ? { ...task, partBytes } : task;
      return steps === undefined
        ? runExternalTask(small, { workerPath: BACKUP_WORKER, ...taskOptions })
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

type OfStore = Pick<SnapshotSource, 'copy' | 'findContents' | 'findProblem'>;

const inThreads = ({ place, key }: Options): OfStore => ({
  copy: (target) => copyStore({ workerPath: STORE_WORKER, databasePath: place.database, key, target }),
  findContents: (databasePath, itsKey) =>
    findContents({ workerPath: STORE_WORKER, databasePath, key: itsKey }),
  findProblem: (databasePath, itsKey) => findProblem({ workerPath: STORE_WORKER, databasePath, key: itsKey }),
});

const inThisThread = ({ place, key }: Options, steps: Steps): OfStore => ({
  copy: soon((target: string) => {
    steps.step('copy database');
    copyHere(place.database, key, target);
  }),
  findContents: soon(readContents),
  findProblem: soon((databasePath: string, itsKey: Uint8Array) => {
    steps.step('open database');
    return problemHere(databasePath, itsKey);
  }),
});

async function hereAndNow<T extends ExternalTask>(
  task: T,
  steps: Steps,
): Promise<ExternalResults[T['kind']]> {
  try {
    return (await perform(task, steps)) as ExternalResults[T['kind']];
  } catch (error) {
    throw toExternalError(
      error,
      folderOf(task),
      'target' in task ? deskFolder(task.target, task.deskId) : undefined,
    );
  }
}
