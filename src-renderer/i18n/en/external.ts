import type { externalPlurals as arPlurals, externalTexts as arTexts } from '../ar/external.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** Snapshots outside of this PC, and the drill. */
export const externalTexts: SameTexts<typeof arTexts> = {
  'external.title': 'Backups outside this PC',
  'external.explain':
    'A full encrypted backup on a USB stick, an external disk or a network folder. It is made on schedule and read back from there before it counts. If this PC is lost or breaks, the chats come back from it on another one.',
  'external.none': 'No place is chosen yet: if this PC were lost today, the chats would be lost with it.',
  'external.none-here': 'No place is chosen yet. Ask an admin to choose one.',
  'external.choose': 'Choose the place…',
  'external.change': 'Change the settings…',
  'external.change-folder': 'Choose another place…',
  'external.folder': 'Place: {{folder}}',
  'external.last': 'Last good backup {{ago}} ({{time}}).',
  'external.last-none': 'There is no good backup there yet.',
  'external.last-files': 'It holds {{files}}; {{new}} came with the last run.',
  'external.lost':
    '{{files}} are known to the chats but are not intact on this PC, so the backup lacks them.',
  'external.overdue': 'There has been no good backup outside this PC for more than two days.',
  'external.banner-overdue':
    'The last good backup outside this PC was {{ago}}. Check the stick or the network.',
  'external.banner-never': 'No backup outside this PC has been made so far. Check the stick or the network.',
  'external.banner-lost':
    'Backups outside this PC have stopped: their settings could not be read. Choose the place again.',
  'external.banner-open': 'Open backups',
  'external.unreachable':
    'The place is not connected now. The backup continues automatically when it is back.',
  'external.phase-copying': 'Copying the chats…',
  'external.phase-writing': 'Writing and reading back…',
  'external.phase-proving': 'Checking what was written…',
  'external.phase-tidying': 'Finishing and clearing old ones…',
  'external.run': 'Back up outside this PC now',
  'external.forget': 'Stop backing up there',
  'external.forget-title': 'Stop backing up to this place?',
  'external.forget-body':
    'No new backups will be made outside this PC. What is there stays, and its passphrase opens it.',
  'external.same-disk':
    'This place is on the same disk as the data: if the disk fails, the backups are lost with it. A stick, an external disk or another PC on the network is better.',
  'external.own-there':
    'This place holds earlier backups of this pharmacy ({{count}}). They are continued, and only what is new is written.',
  'external.others-there':
    'This place holds backups of another desk or pharmacy. They stay as they are in their own folder.',
  'external.needs': 'The first backup takes about {{needed}}; {{free}} are free there.',
  'external.too-little':
    'There is not enough space: the first backup takes about {{needed}}, and {{free}} are free. Free some space, choose another place, or leave photos and files out.',
  'external.when': 'Schedule',
  'external.when-daily': 'Every day at a set time',
  'external.when-every': 'Every few hours',
  'external.at': 'Time',
  'external.at-hint': 'If the PC is off then, the backup is made some minutes after it starts.',
  'external.hours': 'How many hours apart',
  'external.media': 'Photos and files with the chats',
  'external.media-hint': 'Each file is written once, so the daily backups grow only by what is new.',
  'external.session': 'The WhatsApp link with them',
  'external.session-hint': 'WhatsApp disconnects for a few seconds with every backup.',
  'external.session-warning':
    'Anyone with the backup and its passphrase can write as the pharmacy. After restoring it on another PC, do not open Rosheta here: both share one link, and if both run, WhatsApp may unlink both, or messages may be handled twice.',
  'external.passphrase': 'Passphrase for the backups',
  'external.passphrase-hint':
    'At least 10 characters; four unrelated words work well. Without it or the recovery key the backups cannot be opened.',
  'external.passphrase-new': 'New passphrase (leave empty to keep the present one)',
  'external.not-kept':
    'This PC has no safe place for passwords, so the passphrase is not kept here. Write it on paper: every restore drill will ask for it.',
  'external.kept': 'The passphrase is kept in this PC’s own key store. Keep it outside this PC as well.',
  'external.save': 'Save and make the first backup',
  'external.save-changes': 'Save',
  'external.cancel': 'Cancel',
  'external.keep-title': 'Keep the passphrase outside this PC',
  'external.keep-body':
    'If this PC is lost, only this passphrase or the recovery key opens the backups. Print it or write it down, and keep it away from the PC and from the stick.',
  'external.keep-print': 'Print',
  'external.keep-done': 'I keep it safe',
  'external.sheet-title': 'Passphrase of the Rosheta backups',
  'external.sheet-use':
    'To restore: open Rosheta on another PC, choose “Restore a backup”, then “Outside this PC”, and type this passphrase.',
  'external.sheet-folder': 'Where the backups are: {{folder}}',
  'external.sheet-date': 'Date: {{date}}',
  'external.reveal': 'Show the passphrase…',
  'external.reveal-show': 'Show',
  'external.drill-title': 'Restore drill',
  'external.drill-explain':
    'The backup is opened in a temporary folder and checked as if it were restored; the chats here do not change. Try it once a month.',
  'external.drill-which': 'Which backup',
  'external.drill-newest': 'The newest',
  'external.drill-passphrase': 'Passphrase',
  'external.drill-passphrase-kept': 'Passphrase (leave empty to use the one that is kept)',
  'external.drill-run': 'Try this backup',
  'external.drill-running': 'Trying it…',
  'external.drill-cancel': 'Stop the drill',
  'external.drill-good':
    'This backup can be restored: {{messages}} up to {{until}}, {{customers}} and {{tickets}}.',
  'external.drill-good-empty': 'This backup can be restored; it has no messages in it.',
  'external.drill-files':
    'Files: {{present}} of {{total}} are there, and {{read}} of them were read to the end.',
  'external.drill-files-empty': 'It has no photos or files yet.',
  'external.drill-files-none': 'Photos and files were not asked for in this backup.',
  'external.drill-files-bad':
    'The chats come back whole, but {{files}} are damaged or missing in this backup. The next backup writes them again if they are intact here.',
  'external.drill-link': 'It holds the WhatsApp link too.',
  'external.problem-target-missing':
    'The place is not there now: the stick is out or the network is down. Connect it; the backup continues automatically.',
  'external.problem-target-other':
    'The place is there but holds no backups of this pharmacy: it may be another stick, or it was emptied. Connect the right one, or choose the place again.',
  'external.problem-target-inside': 'This place is inside Rosheta’s own data folder. Choose one outside it.',
  'external.problem-target-blocked':
    'Here a file or a link has the name of Rosheta’s backup folder, so nothing was written. Rename it, or choose another place.',
  'external.problem-target-read-only':
    'Nothing can be written here: the place is write-protected or not allowed.',
  'external.problem-target-full':
    'There is not enough space there. Free some; the earlier backups are unchanged.',
  'external.problem-target-hangs':
    'The place does not answer. Check the network or the stick; it is tried again automatically, and the earlier backups are unchanged.',
  'external.problem-target-damages':
    'What was read back is not what was written, so the backup does not count. The stick may be faulty: try another one.',
  'external.problem-path-too-long':
    'The folder’s path is too long. Choose a folder nearer to the top of the disk.',
  'external.problem-pc-full':
    'This PC’s own disk is full, so it was not finished. Free some space, then try again.',
  'external.problem-passphrase-wrong':
    'This passphrase does not open the backup. Check the keyboard language and capitals, then try again.',
  'external.problem-passphrase-needed':
    'Type the passphrase: it is not kept on this PC, or other data were restored since.',
  'external.problem-snapshot-damaged':
    'This backup is damaged or incomplete and cannot be restored. Try an older one, and make a new one now.',
  'external.problem-snapshot-gone':
    'This backup is not there any more: it was deleted, or newer ones took its place. Choose another one.',
  'external.problem-snapshot-newer':
    'This backup was made by a newer Rosheta. Update the program, then try again.',
  'external.problem-link-not-copied':
    'The WhatsApp link could not be copied, so the backup was not finished. It is tried again automatically.',
  'external.problem-settings-lost':
    'The settings of the backups outside this PC could not be read, so they have stopped. Choose the place again; the earlier backups there are unchanged.',
  'external.problem-stopped': 'It was stopped before it was finished.',
  'external.problem-failed':
    'It was not finished. The earlier backups are unchanged, and it is tried again automatically.',
};

export const externalPlurals: EnglishPlurals<typeof arPlurals> = {
  'external.messages': { one: '{{count}} message', other: '{{count}} messages' },
  'external.customers': { one: '{{count}} customer', other: '{{count}} customers' },
  'external.tickets': { one: '{{count}} ticket', other: '{{count}} tickets' },
};
