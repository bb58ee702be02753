import type { firstRunTexts as arTexts } from '../ar/first-run.ts';
import type { SameTexts } from '../text-files.ts';

/** The first minutes of a new desk, and the list of what it still lacks. */
export const firstRunTexts: SameTexts<typeof arTexts> = {
  'first-run.steps': 'First steps',
  'first-run.step-of': 'Step {{number}} of {{total}}: {{name}}',
  'first-run.done-step': 'Done',
  'first-run.next': 'Next',
  'first-run.back': 'Back',
  'first-run.skip': 'Later',
  'first-run.leave': 'All the rest later',
  'first-run.finish': 'Start working',
  'first-run.language': 'Language',
  'first-run.language-title': 'Welcome to Rosheta',
  'first-run.language-body':
    'A few steps, then you start working. Each is saved at once: if the program closes, you go on where you were.',
  'first-run.pharmacy': 'Pharmacy',
  'first-run.pharmacy-title': 'About the pharmacy',
  'first-run.pharmacy-body':
    'The name is on the sign-in screen and in saved replies; the address goes to a customer with one press.',
  'first-run.admin': 'Your account',
  'first-run.admin-title': 'Your account: the first admin',
  'first-run.admin-body':
    'This step alone cannot wait: without it, whoever sits at this PC would open patients’ chats. Colleagues are added later in the settings.',
  'first-run.hours': 'Hours',
  'first-run.hours-title': 'When is the pharmacy open?',
  'first-run.hours-body':
    'Due times and out-of-hours messages follow it. Ramadan and holidays are in the settings at any time.',
  'first-run.link': 'WhatsApp',
  'first-run.backup': 'Backup',
  'first-run.backup-title': 'A copy away from this PC',
  'first-run.backup-body':
    'The daily backup stays on this PC and is of no use if that is lost. Save a backup file on a USB stick or an external disk, and print the recovery key.',
  'first-steps.title': 'Left to set up',
  'first-steps.hide': 'Hide this list for good',
  'first-steps.done': 'Done',
  'first-steps.hours': 'Opening hours',
  'first-steps.link': 'Link the pharmacy’s phone',
  'first-steps.backup': 'Save a backup away from this PC',
  'first-steps.colleagues': 'Add your colleagues',
  'first-steps.replies': 'Use a saved reply, or change one',
};
