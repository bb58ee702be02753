import type { ReplacedData } from '#shared/domain/data/backup.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Backups } from '../../backup/backups.ts';
import type { Staff } from '../../staff/staff.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface BackupHandlerDependencies {
  staff: Pick<Staff, 'confirm'>;
  /** What restores have put aside. */
  replaced: { list: () => ReplacedData[]; remove: (id: string) => Promise<ReplacedData> };
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
    'restore.guards': refuse,
    'restore.signIn': refuse,
    'restore.proveKey': refuse,
    'restore.useRecoveryKey': refuse,
    'restore.useCopy': refuse,
    'restore.chooseFile': refuse,
    'restore.useFile': refuse,
    'restore.chooseFolder': refuse,
    'restore.useSnapshot': refuse,
    'restore.beginAnew': refuse,
    'restore.retry': refuse,
    'restore.openFolder': refuse,
    'recoveryKey.reveal': async ({ secret }, { agent }) => {
      const tried = await deps.staff.confirm(secret, agent);
      return tried.outcome === 'right' ? { outcome: 'shown', groups: deps.recoveryKey() } : tried;
    },
    'backup.listReplaced': () => deps.replaced.list(),
    'backup.removeReplaced': ({ id }) => deps.replaced.remove(id),
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
