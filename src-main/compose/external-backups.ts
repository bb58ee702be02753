import type { ExternalCheck, ExternalChoice } from '#shared/domain/data/external-backup.ts';
import { systemKeeper } from '../app/passphrase-keeper.ts';
import type { AppPaths } from '../app/paths.ts';
import { ExternalBackups } from '../backup/external/external-backups.ts';
import { runExternalTask } from '../backup/external/run-task.ts';
import { ScheduledRuns } from '../backup/external/scheduled-runs.ts';
import type { Ledger } from '../backup/ledger.ts';
import { sizeOf } from '../backup/progress.ts';
import { copySession } from '../backup/session-copy.ts';
import type { EventBus } from '../events/bus.ts';
import type { Closers } from '../lib/closers.ts';
import type { Logger } from '../log/logger.ts';
import type { MediaVault } from '../media/vault.ts';
import { copyStore } from '../store/client/copy-store.ts';
import { findContents, findProblem } from '../store/client/inspect-store.ts';
import { DatabaseOpenError } from '../store/database/open-error.ts';
import type { Transport } from '../transport/transport.ts';

export interface External {
  backups: ExternalBackups;
  schedule: ScheduledRuns;
  withSizes: (check: ExternalCheck) => Promise<ExternalChoice>;
}

/** The snapshots outside of this PC with what they hold: the database, the files of messages, the link. */
export function startExternalBackups(options: {
  paths: AppPaths;
  /** The database's, 32 bytes. */
  key: Uint8Array;
  transport: Transport;
  vault: MediaVault;
  bus: EventBus;
  /** The pharmacy's. */
  timeZone: () => Promise<string>;
  /** Who was erased. */
  erased: () => Promise<Ledger>;
  /** A copy failed in a way that a damaged database would explain. */
  onUnreadable: () => void;
  closers: Closers;
  log: Logger;
}): External {
  const { paths, key, transport, vault, bus, timeZone, erased, onUnreadable, closers, log } = options;
  const workerPath = paths.storeWorker;
  const backups = new ExternalBackups({
    source: {
      place: paths,
      key,
      copy: async (target) => {
        try {
          await copyStore({ workerPath, databasePath: paths.database, key, target });
        } catch (error) {
          if (error instanceof DatabaseOpenError) onUnreadable();
          throw error;
        }
      },
      copySession: (target) => transport.whileDisconnected(() => copySession(paths.session, target)),
      keepMedia: (work) => vault.keepWhile(work),
      findContents: (databasePath, itsKey) => findContents({ workerPath, databasePath, key: itsKey }),
      findProblem: (databasePath, itsKey) => findProblem({ workerPath, databasePath, key: itsKey }),
      timeZone,
      erased,
    },
    runTask: (task, { onBytes, signal }) =>
      runExternalTask(task, { workerPath: paths.backupWorker, onBytes, signal }),
    keeper: systemKeeper,
    onChange: (status) => bus.emit('external.changed', status),
    onDrill: (progress) => bus.emit('external.drilled', progress),
    log,
  });
  const schedule = new ScheduledRuns({
    backups,
    timeZone,
    onError: (error) => log.error('the schedule of the snapshots', error),
  });
  closers.add('the snapshots', () => {
    schedule.stop();
    backups.stop();
  });
  return {
    backups,
    schedule,
    withSizes: async (check) => ({
      ...check,
      databaseBytes: await sizeOf(paths.database),
      mediaBytes: await sizeOf(paths.uploads),
      canKeepPassphrase: systemKeeper.canKeep(),
    }),
  };
}
