import type { backupTexts as arTexts } from '../ar/backup.ts';
import type { SameTexts } from '../text-files.ts';

/** Backups and backup files. */
export const backupTexts: SameTexts<typeof arTexts> = {
  'backup.title': 'Backups',
  'backup.last': 'Last backup: {{time}}, {{size}}.',
  'backup.none': 'No backup yet. The first one is made automatically a few minutes after Rosheta starts.',
  'backup.explain':
    'An encrypted backup is made and checked every day; those of the last 7 days and 4 weeks are kept on this PC. Keep the recovery key: it opens them on another PC.',
  'backup.run': 'Back up now',
  'backup.running': 'Making and checking the backup…',
  'backup.open-folder': 'Open the backup folder',

  'backup.replaced-title': 'Set aside by a restore',
  'backup.replaced-explain':
    'Every restore sets aside the data that was here, encrypted. To go back to it, use “Restore a backup”. Delete it here once it is no longer needed.',
  'backup.replaced-item': 'Chats set aside on {{time}}, {{size}}.',
  'backup.replaced-item-other': 'A key file that is no longer of use, set aside on {{time}}, {{size}}.',
  'backup.replaced-remove': 'Delete',
  'backup.replaced-confirm-title': 'Delete for good?',
  'backup.replaced-confirm-body': 'This cannot be undone.',
  'backup.replaced-confirm': 'Delete for good',

  'export.title': 'Backup in one file',
  'export.explain':
    'One file, encrypted with a passphrase, that any PC can open from the restore screen. Keep it on a USB stick or an external disk. It holds chats and customers, and photos, files and the WhatsApp link if you include them.',
  'export.open': 'Save a backup file…',
  'export.passphrase': 'Passphrase for the file',
  'export.passphrase-hint':
    'At least 10 characters; four unrelated words work well. Without it the file cannot be opened.',
  'export.passphrase-again': 'Type it again',
  'export.passphrase-differs': 'The two passphrases differ.',
  'export.media': 'Include photos and files',
  'export.media-size': 'Include photos and files ({{size}})',
  'export.media-hint':
    'Prescription photos, documents and voice notes. The file gets larger and takes longer to save.',
  'export.media-none': 'There are no photos or files on this PC.',
  'export.media-large':
    'The file is larger than 4 GB, too large for most USB sticks. Save it on a disk formatted as NTFS or exFAT.',
  'export.session': 'Include the WhatsApp link (to move to another PC)',
  'export.session-hint':
    'The new PC then opens connected, without a QR code. WhatsApp disconnects here for a few seconds while the file is saved.',
  'export.session-none': 'Link WhatsApp first; there is no link on this PC now.',
  'export.session-warning':
    'After the restore, use only one PC: close Rosheta completely here before you open it on the new one, do not open it here again, and uninstall it without unlinking, because both share the same link. If both run, WhatsApp may unlink both, or messages may be handled twice. Anyone with the file and its passphrase can write as the pharmacy: delete the file after the move.',
  'export.session-done':
    'It holds the WhatsApp link: close Rosheta completely here before you restore it on the new PC, and do not open it here afterwards.',
  'export.submit': 'Choose where to save',
  'export.running': 'Encrypting and checking…',
  'export.done': 'The file was saved and checked: {{file}}',
  'export.restore': 'Restore a backup…',
  'export.restore-title': 'Open the restore screen?',
  'export.restore-body':
    'Rosheta closes and opens on the restore screen. Nothing changes until you choose a backup, and customers cannot be answered until you go back to the chats.',
  'export.restore-yes': 'Close and open restore',
};
