import { AppError } from '#shared/domain/errors.ts';
import type { Backups } from '../../backup/backups.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface BackupHandlerDependencies {
  backups: Backups;
  /** Undefined when the person changed their mind. */
  chooseExportFile: () => Promise<string | undefined>;
  openBackupFolder: () => Promise<void>;
  /** The database key as it is printed. */
  recoveryKey: () => string[];
}

export function backupHandlers(
  deps: BackupHandlerDependencies,
): HandlersFor<'restore' | 'recoveryKey' | 'backup'> {
  return {
    // The desk is open: there is nothing to restore.
    'restore.useRecoveryKey': refuse,
    'restore.useCopy': refuse,
    'restore.chooseFile': refuse,
    'restore.useFile': refuse,
    'restore.beginAnew': refuse,
    'restore.retry': refuse,
    'restore.openFolder': refuse,
    'recoveryKey.reveal': () => ({ groups: deps.recoveryKey() }),
    'backup.status': () => deps.backups.status(),
    'backup.run': () => deps.backups.run(),
    'backup.export': async (options) => {
      const file = await deps.chooseExportFile();
      if (file === undefined) return null;
      await deps.backups.exportTo(file, options);
      return { file };
    },
    'backup.openFolder': async () => {
      await deps.openBackupFolder();
      return undefined;
    },
  };
}

function refuse(): never {
  throw new AppError('invalid-input');
}
