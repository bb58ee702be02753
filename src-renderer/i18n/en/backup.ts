import type { backupTexts as arTexts } from '../ar/backup.ts';
import type { SameTexts } from '../text-files.ts';

/** Backups and backup files. */
export const backupTexts: SameTexts<typeof arTexts> = {
  'backup.title': 'Backups',
  'backup.last': 'Last backup: {{time}}, {{size}}.',
  'backup.none': 'No backup yet. The first is taken by itself a few minutes after the start.',
  'backup.explain':
    'An encrypted backup is taken every day and checked before it counts; those of the last 7 days and 4 weeks stay on this PC. Keep the recovery key, so that they open on another PC.',
  'backup.run': 'Back up now',
  'backup.running': 'Taking and checking the backup…',
  'backup.open-folder': 'Open the folder of backups',

  'backup.replaced-title': 'Put aside by a restore',
  'backup.replaced-explain':
    'Each restore puts the data that were here aside, encrypted. “Restore a backup” goes back to them. Delete them here when they are not needed any more.',
  'backup.replaced-item': 'Conversations put aside on {{time}}, {{size}}.',
  'backup.replaced-item-other': 'A key file of no use any more, put aside on {{time}}, {{size}}.',
  'backup.replaced-remove': 'Delete',
  'backup.replaced-confirm-title': 'Delete it for good?',
  'backup.replaced-confirm-body': 'There is no going back to it after that.',
  'backup.replaced-confirm': 'Yes, delete it',

  'export.title': 'A backup in one file',
  'export.explain':
    'One file, encrypted with a passphrase, that opens on any PC in the restore screen. Keep it on a USB stick or an external disk. It holds conversations and customers, and the photos and files and the WhatsApp link if you ask for them.',
  'export.open': 'Save a backup file…',
  'export.passphrase': 'Passphrase for the file',
  'export.passphrase-hint':
    'At least 10 letters; four unrelated words are good. Without it the file never opens.',
  'export.passphrase-again': 'Type it again',
  'export.passphrase-differs': 'The two are different.',
  'export.media': 'Include photos and files',
  'export.media-size': 'Include photos and files ({{size}})',
  'export.media-hint':
    'Prescription photos, documents and voice notes. The file grows and takes longer to save.',
  'export.media-none': 'No photos or files are kept on this PC.',
  'export.media-large':
    'The file is larger than 4 GB, which most USB sticks do not take. Save it on a disk formatted as NTFS or exFAT.',
  'export.session': 'Include the WhatsApp link (to move to another PC)',
  'export.session-hint':
    'The new PC then opens connected, without a QR. WhatsApp is away here for some seconds while the file is saved.',
  'export.session-none': 'Link WhatsApp first; there is no link on this PC now.',
  'export.session-warning':
    'From the restore on, use only one PC: close Rosheta here before you open it on the new one, do not open it here again, and uninstall it without unlinking, because it is the same link. If both run, WhatsApp may unlink both, or messages are handled twice. Whoever has the file and its passphrase can write as the pharmacy: delete the file after the move.',
  'export.session-done':
    'It holds the WhatsApp link: close Rosheta here before you restore it on the new PC, and do not open it here afterwards.',
  'export.submit': 'Choose a place and save',
  'export.running': 'Encrypting and checking…',
  'export.done': 'The file is saved and checked: {{file}}',
  'export.restore': 'Restore a backup…',
};
