import type { updatesTexts as arTexts } from '../ar/updates.ts';
import type { SameTexts } from '../text-files.ts';

/** New versions of the program. */
export const updatesTexts: SameTexts<typeof arTexts> = {
  'updates.tab': 'Updates',
  'updates.version': 'This version: {{version}}',
  'updates.none-no-feed':
    'This build has no update feed, so it does not update itself. To update it, install a newer version over it; your data stays as it is.',
  'updates.none-not-installed':
    'This is a portable copy: it runs from its own folder and does not update itself. To update it, download the newest version and open that; your data stays as it is.',
  'updates.none-training': 'Rosheta is not updated from training mode. Leave training first.',
  'updates.idle': 'There is no newer version.',
  'updates.never-checked': 'Not checked yet. Rosheta checks automatically a few minutes after it opens.',
  'updates.checked': 'Last checked: {{time}}',
  'updates.check': 'Check now',
  'updates.checking': 'Checking for a newer version…',
  'updates.downloading': 'Version {{version}} is downloading in the background. You can keep working.',
  'updates.ready': 'Version {{version}} of Rosheta is ready to install.',
  'updates.waiting': 'Rosheta restarts with version {{version}} once the messages being sent have gone out.',
  'updates.preparing': 'Making and checking a backup before the update…',
  'updates.restarting':
    'Rosheta closes now and reopens with version {{version}} in about a minute. Do not switch the PC off.',
  'updates.restart': 'Restart and update',
  'updates.later': 'Later',
  'updates.cancel': 'Not now',
  'updates.retry': 'Try again',
  'updates.notes': 'New in version {{version}}',
  'updates.how': 'What happens on restart?',
  'updates.how-sends':
    'Rosheta waits until the messages being sent have gone out. Waiting messages are kept and sent after it reopens.',
  'updates.how-backup': 'It makes a backup and checks it. If that fails, nothing is installed.',
  'updates.how-restart':
    'It closes and reopens within about a minute, and you sign in again. Chats, the WhatsApp link and drafts stay.',
  'updates.how-asked': 'No update is ever installed without your consent.',
  'updates.channel': 'Versions you get',
  'updates.channel-stable': 'Stable',
  'updates.channel-beta': 'Beta',
  'updates.channel-stable-hint':
    'Versions that were tested before everyone got them. The right choice for a counter.',
  'updates.channel-beta-hint':
    'You get versions early, and they may have faults that stop the work. Going back to stable keeps the version you have until a newer stable one is out.',
  'updates.failed-unreachable': 'The update server could not be reached. Check the internet, then try again.',
  'updates.failed-feed-broken':
    'The update server sent something that could not be read, so nothing was downloaded. Try tomorrow; if it happens again, tell whoever helps you with Rosheta.',
  'updates.failed-damaged':
    'The download does not match what was published, so it was deleted and not installed. Try again.',
  'updates.failed-not-signed':
    'The update is not signed by the publisher of Rosheta, so it will not be installed. Tell whoever helps you with Rosheta.',
  'updates.failed-no-room':
    'The disk has no room for the update. Delete files you do not need, then try again.',
  'updates.failed-gone':
    'The downloaded update is no longer there; a virus scanner has probably removed it. Check again, and allow it in the scanner if this happens again.',
  'updates.failed-backup-failed':
    'The update was not installed because the backup was not finished. Check that the disk has free space, then try again.',
  'updates.failed-not-started': 'The installation did not start, and Rosheta works as before. Try again.',
};
