import type { settingsPlurals as arPlurals, settingsTexts as arTexts } from '../ar/settings.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** The settings. */
export const settingsTexts: SameTexts<typeof arTexts> = {
  'settings.title': 'Settings',
  'settings.group-desk': 'The desk',
  'settings.group-people': 'People',
  'settings.group-data': 'Data',
  'settings.group-whatsapp': 'WhatsApp',
  'settings.group-about': 'About',
  'settings.save': 'Save',
  'settings.discard': 'Discard changes',
  'settings.saved': 'The settings were saved.',
  'settings.all-saved': 'Everything is saved.',
  'settings.unsaved': 'Changes not saved yet.',
  'settings.leave-title': 'Unsaved changes',
  'settings.leave-body':
    'If you leave now, your changes on this page are lost and the earlier settings stay.',
  'settings.leave': 'Leave without saving',
  'settings.tab-general': 'General',
  'settings.tab-whatsapp': 'WhatsApp',
  'settings.tab-about': 'About',
  'settings.language': 'Language',
  'settings.language-ar': 'العربية',
  'settings.language-en': 'English',
  'settings.theme': 'Appearance',
  'settings.theme-light': 'Light',
  'settings.theme-dark': 'Dark',
  'settings.theme-system': 'Same as the PC',
  'settings.clock-face': 'Times',
  'settings.clock-12-hours': '12 hours (1:30 pm)',
  'settings.clock-24-hours': '24 hours (13:30)',
  'settings.search': 'Search the settings',
  'settings.search-none': 'No setting called “{{query}}”.',
  'settings.text-size': 'Text size',
  'settings.text-normal': 'Normal',
  'settings.text-large': 'Large',
  'settings.text-larger': 'Larger',
  'settings.zoom': 'Zoom',
  'settings.zoom-in': 'Zoom in',
  'settings.zoom-out': 'Zoom out',
  'settings.zoom-whole': 'Usual size',
  'settings.zoom-hint': 'On any screen: Ctrl with + or −, or with the mouse wheel. Kept for this PC.',
  'settings.zoomed': 'Zoom {{percent}}',
  'settings.spelling': 'Check spelling',
  'settings.spelling-both':
    'By the checker of this PC, in Arabic and English, wherever sentences are written. Nothing leaves this PC, and the choice is kept for it.',
  'settings.spelling-english':
    'By Windows’ own checker, for English where it is one of this PC’s Windows languages; Arabic is not available in this version. Nothing leaves this PC.',
  'settings.spelling-none':
    'Not available on this system: its dictionaries would have to be downloaded, and Rosheta downloads none.',
  'settings.country': 'Default country',
  'settings.country-hint': 'Used to read numbers without a country code.',
  'settings.country-none': 'No country of that name',
  'settings.timeout': 'Linking time-out',
  'settings.timeout-hint': 'How long the app waits for a scan before it stops.',
  'settings.link': 'Link to the phone',
  'settings.unlink': 'Unlink the phone',
  'settings.unlink-hint': 'Once unlinked, nothing is sent or received; stored chats stay on this PC.',
  'settings.unlink-none': 'No phone is linked at the moment.',
  'settings.unlink-confirm-title': 'Unlink the pharmacy’s phone?',
  'settings.unlink-confirm-body':
    'No new messages reach this PC until you link it again. Stored chats and waiting messages stay as they are.',
  'settings.unlink-confirm': 'Yes, unlink',
  'settings.version': 'Rosheta version',
  'settings.runtime': 'Runs on',
  'settings.wa-js': 'Talks to WhatsApp with',
  'settings.wa-js-own': '(came with this version)',
  'settings.wa-js-update': '(newer, from an update)',
  'settings.keys': 'Data protection',
  'settings.keys-os': 'The database is encrypted and its key is guarded by the operating system.',
  'settings.keys-file':
    'The database is encrypted, but its key is in a file beside it because this PC has no key store. Protect the PC with a password.',
  'settings.notice': 'Before you rely on Rosheta',
  'settings.notice-terms':
    'Rosheta is not made by WhatsApp nor connected to it. It works as a linked device, like WhatsApp Web; WhatsApp’s terms do not allow unofficial clients.',
  'settings.notice-ban':
    'WhatsApp may ban the number. To lower the risk: answer people who wrote to you, send nothing in bulk, and do not repeat the same text to many numbers.',
  'settings.notice-medicines':
    'WhatsApp’s policy restricts trade in medicines. Show no medicine catalogue, take no payments through it, and keep the wording neutral.',
  'settings.notice-legal':
    'Patients’ data is a trust: the pharmacy is responsible for the secrecy of prescriptions and for complying with the pharmacy practice law and the personal data protection law (151 of 2020). Ask your lawyer.',
  'settings.notice-local': 'All chats are kept on this PC only; no copy is sent to any other server.',
  'settings.tab-backup': 'Backup',
  'settings.recovery-key': 'Recovery key',
  'settings.recovery-key-saved': 'Marked as kept safe on {{date}}.',
  'settings.recovery-key-not-saved': 'Not saved yet.',
  'settings.recovery-key-show': 'Show the recovery key',
};

export const settingsPlurals: EnglishPlurals<typeof arPlurals> = {
  'settings.problems': {
    one: 'Correct the marked problem to save.',
    other: 'Correct the {{count}} marked problems to save.',
  },
  'settings.minutes': { one: '{{count}} minute', other: '{{count}} minutes' },
};
