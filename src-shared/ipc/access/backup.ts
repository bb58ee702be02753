import type { Access } from '../../domain/staff/permissions.ts';
import type { backupInvokes } from '../contract/backup.ts';

/** Copies, and coming back from one. */
export const BACKUP_ACCESS = {
  // The restore screen asks by itself (backup/restore-guard.ts); while the desk is open these are refused to everybody.
  'restore.guards': 'anyone',
  'restore.signIn': 'anyone',
  'restore.proveKey': 'anyone',
  'restore.useRecoveryKey': 'anyone',
  'restore.useCopy': 'anyone',
  'restore.chooseFile': 'anyone',
  'restore.useFile': 'anyone',
  'restore.openFolder': 'anyone',
  'restore.retry': 'anyone',
  'restore.beginAnew': 'anyone',

  'recoveryKey.reveal': 'recovery-key',

  'backup.status': 'signed-in',
  'backup.run': 'backup.take',
  'backup.export': 'backup.export',
  'backup.listReplaced': 'backup.restore',
  'backup.removeReplaced': 'backup.restore',
  'backup.openFolder': 'backup.take',
} as const satisfies Record<keyof typeof backupInvokes, Access>;
