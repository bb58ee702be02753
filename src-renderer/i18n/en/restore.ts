import type { restoreTexts as arTexts } from '../ar/restore.ts';
import type { SameTexts } from '../text-files.ts';

/** The restore screen. */
export const restoreTexts: SameTexts<typeof arTexts> = {
  'restore.needs-recovery-key-title': 'Enter the recovery key',
  'restore.needs-recovery-key-body':
    'Your chats are on this PC, encrypted, but the key that opens them is no longer available. This happens when Windows is reinstalled or the user account changes. The printed recovery key opens them.',
  'restore.unreadable-title': 'The chats file is damaged',
  'restore.unreadable-body':
    'The file could not be opened. Nothing was deleted and no new one was put in its place. You can go back to the last good backup.',
  'restore.unreadable-body-no-copies':
    'The file could not be opened. Nothing was deleted and no new one was put in its place. There is no good backup on this PC to go back to: restore a backup file that you saved, or ask for help.',
  'restore.missing-title': 'The chats file is missing',
  'restore.missing-body':
    'The file is not in its place, but its backups are still here. Choose one to bring back.',
  'restore.missing-body-no-copies':
    'The file is not in its place, and what belongs to it is still on this PC. Put it back if it was moved, or restore a backup file that you saved.',
  'restore.stopped-title': 'Rosheta has stopped several times',
  'restore.stopped-body':
    'The program stopped suddenly several times in a row, so it no longer tries automatically. Your chats are in their place and nothing was deleted. Restart the PC, check that the disk has room, and try to open the chats again. If it happens again, restore a backup or ask for help.',
  'restore.begin-anew': 'Start over without restoring',
  'restore.begin-anew-title': 'Start over without chats?',
  'restore.begin-anew-body':
    'Rosheta opens empty, as on the first day, and asks to link the phone. Everything that was here is set aside in the data folder and not deleted; whoever helps you can bring it back.',
  'restore.begin-anew-confirm': 'Start over',
  'restore.asked-title': 'Restore a backup',
  'restore.asked-body':
    'Choose a backup on this PC, a backup file, or a place outside this PC. The chats that are here now are set aside, not deleted.',
  'restore.newer-version-title': 'Rosheta needs an update',
  'restore.newer-version-body':
    'This data was written by a newer Rosheta. Install the latest version to open it with everything in it. Nothing in your data was changed.',
  'restore.go-back': 'I went back to the older version on purpose',
  'restore.go-back-body':
    'The older version cannot open the newer one’s data, but Rosheta kept a backup from before the update. If you restore it, what arrived since will not appear here: it stays on the pharmacy’s phone, and in the present file, which is set aside and which the newer version opens.',
  'restore.way': 'How to restore',
  'restore.way-key': 'Recovery key',
  'restore.way-copy': 'A backup on this PC',
  'restore.way-file': 'A backup file',
  'restore.way-folder': 'Outside this PC',
  'restore.folder-choose': 'Choose the place…',
  'restore.folder-none': 'The stick, disk or network folder that backups were made to.',
  'restore.folder-empty':
    'There are no whole backups in this folder. Choose the folder that was chosen in the settings, or the stick itself.',
  'restore.folder-snapshots': 'Backups found',
  'restore.folder-of': 'Desk {{desk}}',
  'restore.folder-hint': 'The passphrase of the backups, or the recovery key.',
  'restore.folder-submit': 'Restore this backup',
  'restore.file-choose': 'Choose the file…',
  'restore.file-none': 'The Rosheta backup file that you saved from the settings.',
  'restore.file-chosen': 'File: {{name}}, {{size}}',
  'restore.passphrase': 'Passphrase',
  'restore.passphrase-hint': 'The one that was chosen when the file was saved.',
  'restore.file-moving':
    'If the file holds the WhatsApp link, close Rosheta completely on the old PC before restoring, and do not open it there again. If it does not, you will scan a QR code.',
  'restore.file-submit': 'Restore from the file',
  'restore.back': 'Back to the chats',
  'restore.key-label': 'Recovery key',
  'restore.key-hint': 'Sixty letters and digits in 12 groups. Capitals and spaces do not matter.',
  'restore.key-count': '{{count}} of {{total}}',
  'restore.key-submit': 'Open the chats',
  'restore.copies-label': 'Backups found',
  'restore.copies-none': 'There are no backups on this PC.',
  'restore.copy-daily': 'Backup',
  'restore.copy-replaced': 'What was here before a restore of that time',
  'restore.copy-before-update': 'Backup from before an update',
  'restore.copy-submit': 'Restore this backup',
  'restore.replaced-submit': 'Go back to what was here',
  'restore.replaced-confirm-title': 'Go back to what was here before the restore of {{time}}?',
  'restore.old-secrets':
    'The staff come back with the PINs and passwords of the day of the backup: whoever had one then can sign in with it again. After the restore, check those that were changed or deactivated since.',
  'restore.guard-body':
    'A restore replaces these chats with other data, so it needs an admin or the recovery key.',
  'restore.guard-copy-body':
    'A restore needs an admin of this pharmacy or the recovery key. If the chats file does not open, it is an admin as of the day of the backup, with the PIN or password of that day.',
  'restore.guard-submit': 'Continue',
  'restore.guard-with-key': 'With the printed recovery key',
  'restore.guard-with-admin': 'With an admin’s sign-in',
  'restore.copy-confirm-title': 'Go back to the backup of {{time}}?',
  'restore.copy-confirm-body':
    'What arrived after that will not appear in Rosheta; it stays on the pharmacy’s phone. The present file is set aside, not deleted.',
  'restore.copy-confirm': 'Restore the backup',
  'restore.folder': 'Data folder',
  'restore.open-folder': 'Open the folder',
  'restore.retry': 'Try to open the chats again',
};
