import { shell } from 'electron';
import { mkdirSync } from 'node:fs';
import type { AppPaths } from '../app/paths.ts';
import { createBackups, type Backups } from '../backup/backups.ts';
import { createContainer } from '../backup/container/container.ts';
import { copySession } from '../backup/session-copy.ts';
import type { EventBus } from '../events/bus.ts';
import type { Closers } from '../lib/closers.ts';
import type { Logger } from '../log/logger.ts';
import type { MediaVault } from '../media/vault.ts';
import { copyStore } from '../store/client/copy-store.ts';
import { DatabaseOpenError } from '../store/database/open-error.ts';
import type { Transport } from '../transport/transport.ts';

/** The backups with what they copy: the database, the files of messages, the link. */
export function openBackups(options: {
  paths: AppPaths;
  /** The database's, 32 bytes. */
  key: Uint8Array;
  transport: Transport;
  vault: MediaVault;
  bus: EventBus;
  /** The pharmacy's. */
  timeZone: () => Promise<string>;
  /** A copy failed in a way that a damaged database would explain. */
  onUnreadable: () => void;
  closers: Closers;
  log: Logger;
}): Backups {
  const { paths, key, transport, vault, bus, timeZone, onUnreadable, closers, log } = options;
  const backups = createBackups({
    place: paths,
    copy: async (target) => {
      try {
        await copyStore({ workerPath: paths.storeWorker, databasePath: paths.database, key, target });
      } catch (error) {
        if (error instanceof DatabaseOpenError) onUnreadable();
        throw error;
      }
    },
    copySession: (target) => transport.whileDisconnected(() => copySession(paths.session, target)),
    keepMedia: (work) => vault.keepWhile(work),
    exportFile: (contents, target, passphrase) =>
      createContainer(paths.backupWorker).pack({
        ...contents,
        key,
        target,
        passphrase,
        createdAt: Date.now(),
      }),
    timeZone,
    onChange: (status) => bus.emit('backup.changed', status),
    log,
  });
  closers.add('the backups', () => backups.stop());
  return backups;
}

/** Shows the folder of the daily copies in the system's own file manager. */
export async function openBackupFolder({ backups }: Pick<AppPaths, 'backups'>): Promise<void> {
  mkdirSync(backups, { recursive: true });
  await shell.openPath(backups);
}
