import type { Access } from '../../domain/staff/permissions.ts';
import type { backupInvokes } from '../contract/backup.ts';
import type { externalBackupInvokes } from '../contract/external-backup.ts';

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
  'restore.chooseFolder': 'anyone',
  'restore.useSnapshot': 'anyone',
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

  'external.status': 'backup.take',
  'external.run': 'backup.take',
  'external.choose': 'backup.export',
  'external.setUp': 'backup.export',
  'external.forget': 'backup.export',
  'external.snapshots': 'backup.export',
  'external.drill': 'backup.export',
  'external.cancelDrill': 'backup.export',
  'external.revealPassphrase': 'backup.export',
} as const satisfies Record<keyof typeof backupInvokes | keyof typeof externalBackupInvokes, Access>;
