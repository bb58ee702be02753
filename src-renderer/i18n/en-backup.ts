import type { arBackup } from './ar-backup.ts';

/** English: recovery key, backups and the restore screen. */
export const enBackup: Readonly<Record<keyof typeof arBackup, string>> = {
  'error.recovery-key-typo':
    'The key is incomplete or has a wrong character. Compare it with the paper, group by group.',
  'error.recovery-key-wrong':
    'This is a recovery key, but not of these data. Check that the paper belongs to this PC; nothing was changed.',
  'error.recovery-key-needed': 'This copy does not open with this PC’s key. Enter the recovery key first.',
  'error.backup-failed':
    'The backup was not finished; those before it are as they were. Check that the disk has free space, then try again.',
  'error.backup-unreadable': 'This copy is damaged and does not open. Choose another; nothing was changed.',
  'error.backup-newer':
    'This copy was written by a newer Rosheta. Install the newest version, then try again.',
  'error.restore-failed': 'The restore did not finish. Check that the disk has free space, then try again.',

  'error.passphrase-wrong':
    'This passphrase does not open the file. Check the keyboard language and capitals, then try again.',

  'restore.needs-recovery-key-title': 'Enter the recovery key',
  'restore.needs-recovery-key-body':
    'Your conversations are on this PC, encrypted, but the key that opens them is no longer available. This happens when Windows is reinstalled or the user account changes. The printed recovery key opens them.',
  'restore.unreadable-title': 'The file of conversations is damaged',
  'restore.unreadable-body':
    'The file could not be opened. Nothing was deleted and no new one was put in its place. You can go back to the last good copy.',
  'restore.missing-title': 'The file of conversations is gone',
  'restore.missing-body': 'The file is not in its place, but backups of it are. Choose one to bring back.',
  'restore.asked-title': 'Restore a backup',
  'restore.asked-body':
    'Choose a backup file from another PC, or a copy on this one. The conversations that are here now are put aside, not deleted.',
  'restore.newer-version-title': 'Rosheta needs an update',
  'restore.newer-version-body':
    'These data were written by a newer Rosheta. Install the newest version to open them. Nothing in your data was changed.',
  'restore.way': 'How to restore',
  'restore.way-key': 'Recovery key',
  'restore.way-copy': 'A copy on this PC',
  'restore.way-file': 'A backup file',
  'restore.file-choose': 'Choose the file…',
  'restore.file-none': 'The Rosheta backup file that you saved from the settings.',
  'restore.file-chosen': 'File: {{name}}, {{size}}',
  'restore.passphrase': 'Passphrase',
  'restore.passphrase-hint': 'The one that was chosen when the file was saved.',
  'restore.file-submit': 'Restore from the file',
  'restore.back': 'Back to the conversations',
  'restore.key-label': 'Recovery key',
  'restore.key-hint': 'Sixty letters and digits in 12 groups. Capitals and spaces do not matter.',
  'restore.key-count': '{{count}} of {{total}}',
  'restore.key-submit': 'Open the conversations',
  'restore.copies-label': 'Copies found',
  'restore.copies-none': 'There are no backups on this PC.',
  'restore.copy-daily': 'Backup',
  'restore.copy-before-update': 'Copy from before an update',
  'restore.copy-submit': 'Restore this copy',
  'restore.copy-confirm-title': 'Go back to {{time}}?',
  'restore.copy-confirm-body':
    'What arrived after that will not show in Rosheta; it stays on the pharmacy’s phone. The present file is put aside, not deleted.',
  'restore.copy-confirm': 'Yes, restore it',
  'restore.folder': 'Data folder',
  'restore.open-folder': 'Open the folder',
  'restore.retry': 'Try to open the conversations again',

  'recovery-key.title': 'Recovery key',
  'recovery-key.why':
    'Your conversations are encrypted, and their key is locked to this Windows account. If Windows is reinstalled or the PC fails, only this printed key opens them.',
  'recovery-key.keep':
    'Print it or write it down, and keep it away from this PC: in the pharmacy’s safe, or at home. Do not photograph it or send it; whoever has the key and the data file can read every conversation.',
  'recovery-key.lost': 'Nobody can get it back for you, not even we.',
  'recovery-key.ask': 'Make sure that nobody else sees the screen.',
  'recovery-key.show': 'Show the key',
  'recovery-key.print': 'Print',
  'recovery-key.saved': 'I have kept it safe',
  'recovery-key.value': 'Recovery key, twelve groups',
  'recovery-key.sheet-title': 'Rosheta: recovery key',
  'recovery-key.sheet-date': 'Printed on {{date}}',
  'recovery-key.sheet-use': 'When needed: open Rosheta and type this key into the restore screen.',
  'recovery-key.banner':
    'Save the recovery key: without it your conversations cannot be opened if the PC fails or Windows is reinstalled.',
  'recovery-key.banner-open': 'Save it now',
  'recovery-key.banner-later': 'Later',

  'settings.tab-backup': 'Backup',
  'backup.title': 'Backups',
  'backup.last': 'Last backup: {{time}}, {{size}}.',
  'backup.none': 'No backup yet. The first is taken by itself a few minutes after the start.',
  'backup.explain':
    'An encrypted backup is taken every day and checked before it counts; those of the last 7 days and 4 weeks stay on this PC. Keep the recovery key, so that they open on another PC.',
  'backup.run': 'Back up now',
  'backup.running': 'Taking and checking the backup…',
  'backup.open-folder': 'Open the folder of backups',
  'export.title': 'A backup in one file',
  'export.explain':
    'One file, encrypted with a passphrase, that opens on any PC in the restore screen. Keep it on a USB stick or an external disk. It holds conversations and customers, not the link to WhatsApp.',
  'export.open': 'Save a backup file…',
  'export.passphrase': 'Passphrase for the file',
  'export.passphrase-hint':
    'At least 10 letters; four unrelated words are good. Without it the file never opens.',
  'export.passphrase-again': 'Type it again',
  'export.passphrase-differs': 'The two are different.',
  'export.submit': 'Choose a place and save',
  'export.running': 'Encrypting and checking…',
  'export.done': 'The file is saved and checked: {{file}}',
  'export.restore': 'Restore a backup…',
  'connect.restore': 'Restore a backup',
  'connect.restore-hint': 'From another PC, or from earlier',
  'settings.recovery-key': 'Recovery key',
  'settings.recovery-key-saved': 'You said on {{date}} that it is kept safe.',
  'settings.recovery-key-not-saved': 'Not saved yet.',
  'settings.recovery-key-show': 'Show the recovery key',
};
