import type { restoreTexts as arTexts } from '../ar/restore.ts';
import type { SameTexts } from '../text-files.ts';

/** The restore screen. */
export const restoreTexts: SameTexts<typeof arTexts> = {
  'restore.needs-recovery-key-title': 'Enter the recovery key',
  'restore.needs-recovery-key-body':
    'Your conversations are on this PC, encrypted, but the key that opens them is no longer available. This happens when Windows is reinstalled or the user account changes. The printed recovery key opens them.',
  'restore.unreadable-title': 'The conversations file is damaged',
  'restore.unreadable-body':
    'The file could not be opened. Nothing was deleted and no new one was put in its place. You can go back to the last good copy.',
  'restore.unreadable-body-no-copies':
    'The file could not be opened. Nothing was deleted and no new one was put in its place. There is no good copy on this PC to go back to: restore a backup file that you saved, or ask for help.',
  'restore.missing-title': 'The conversations file is gone',
  'restore.missing-body':
    'The file is not in its place, but its backups are still here. Choose one to bring back.',
  'restore.missing-body-no-copies':
    'The file is not in its place, and what belongs to it is still on this PC. Put it back if it was moved, or restore a backup file that you saved.',
  'restore.stopped-title': 'Rosheta has stopped several times',
  'restore.stopped-body':
    'The program stopped suddenly several times in a row, so it no longer tries by itself. Your conversations are in their place and nothing was deleted. Restart the PC, check that the disk has room, and try to open the conversations again. If it happens again, restore a copy or ask for help.',
  'restore.begin-anew': 'I have nothing to restore: begin anew',
  'restore.begin-anew-title': 'Begin anew without conversations?',
  'restore.begin-anew-body':
    'Rosheta opens empty, as on the first day, and asks to link the phone. Everything that was here is put aside in the data folder and not deleted; whoever helps you can bring it back.',
  'restore.begin-anew-confirm': 'Yes, begin anew',
  'restore.asked-title': 'Restore a backup',
  'restore.asked-body':
    'Choose a backup file from another PC, or a copy on this one. The conversations that are here now are put aside, not deleted.',
  'restore.newer-version-title': 'Rosheta needs an update',
  'restore.newer-version-body':
    'These data were written by a newer Rosheta. Install the newest version to open them with everything in them. Nothing in your data was changed.',
  'restore.go-back': 'I went back to the older version on purpose',
  'restore.go-back-body':
    'The older version cannot open the newer one’s data, but Rosheta kept a copy from before the update. If you restore it, what arrived since will not show here: it stays on the pharmacy’s phone, and in the present file, which is put aside and which the newer version opens.',
  'restore.way': 'How to restore',
  'restore.way-key': 'Recovery key',
  'restore.way-copy': 'A copy on this PC',
  'restore.way-file': 'A backup file',
  'restore.file-choose': 'Choose the file…',
  'restore.file-none': 'The Rosheta backup file that you saved from the settings.',
  'restore.file-chosen': 'File: {{name}}, {{size}}',
  'restore.passphrase': 'Passphrase',
  'restore.passphrase-hint': 'The one that was chosen when the file was saved.',
  'restore.file-moving':
    'If the file holds the WhatsApp link, close Rosheta on the old PC before restoring, and do not open it there again. If it does not, a QR is asked for.',
  'restore.file-submit': 'Restore from the file',
  'restore.back': 'Back to the conversations',
  'restore.key-label': 'Recovery key',
  'restore.key-hint': 'Sixty letters and digits in 12 groups. Capitals and spaces do not matter.',
  'restore.key-count': '{{count}} of {{total}}',
  'restore.key-submit': 'Open the conversations',
  'restore.copies-label': 'Copies found',
  'restore.copies-none': 'There are no backups on this PC.',
  'restore.copy-daily': 'Backup',
  'restore.copy-replaced': 'What was here before a restore of that time',
  'restore.copy-before-update': 'Copy from before an update',
  'restore.copy-submit': 'Restore this copy',
  'restore.replaced-submit': 'Go back to what was here',
  'restore.replaced-confirm-title': 'Go back to what was here before the restore of {{time}}?',
  'restore.old-secrets':
    'The staff come back with the PINs and passwords of the day of the copy: whoever had one then gets in with it again. After the restore, check those that were changed or switched off since.',
  'restore.guard-body':
    'A restore puts other data in the place of these conversations, so it needs an admin or the recovery key.',
  'restore.guard-copy-body':
    'A restore needs an admin of this pharmacy or the recovery key. If the conversations file does not open, it is an admin as of the day of the copy, with the PIN or password of that day.',
  'restore.guard-submit': 'Continue',
  'restore.guard-with-key': 'With the printed recovery key',
  'restore.guard-with-admin': 'With an admin’s sign-in',
  'restore.copy-confirm-title': 'Go back to the copy of {{time}}?',
  'restore.copy-confirm-body':
    'What arrived after that will not show in Rosheta; it stays on the pharmacy’s phone. The present file is put aside, not deleted.',
  'restore.copy-confirm': 'Yes, restore it',
  'restore.folder': 'Data folder',
  'restore.open-folder': 'Open the folder',
  'restore.retry': 'Try to open the conversations again',
};
