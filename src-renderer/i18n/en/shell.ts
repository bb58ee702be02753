import type { shellPlurals as arPlurals, shellTexts as arTexts } from '../ar/shell.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** The frame around every screen: connection, banners, navigation. */
export const shellTexts: SameTexts<typeof arTexts> = {
  'status.proven': 'Last confirmed by WhatsApp: {{time}}',
  'status.training': 'Training: nothing is sent',
  'status.label': 'WhatsApp connection: {{status}}',
  'status.starting': 'Starting…',
  'status.qr': 'Waiting for the phone',
  'status.pairing': 'Waiting for the code',
  'status.syncing': 'Syncing…',
  'status.online': 'Connected to WhatsApp',
  'status.offline': 'Not connected',
  'status.logged-out': 'Not linked to a phone',
  'status.unavailable': 'Rosheta needs an update',
  'status.blocked': 'The number is blocked',

  'offline.no-network': 'This PC has no internet. Check the router or the Wi-Fi.',
  'offline.unreachable':
    'This PC is on a network, but WhatsApp cannot be reached. If other websites open, this network may block WhatsApp; otherwise restart the router.',
  'offline.not-trusted':
    'Something on this network answers in WhatsApp’s place, so we did not connect. Check this PC’s date and time, then open a browser and see whether the network wants a sign-in.',
  'offline.sign-in-needed':
    'This network shows a page of its own instead of WhatsApp. Open a web browser on this PC and sign in to the network.',
  'offline.server-error':
    'WhatsApp’s servers answer with an error. The fault is on their side; we try again every few seconds.',
  'offline.not-answering':
    'WhatsApp does not answer. The internet may be very slow, or their servers busy. We keep trying; restarting the router may help.',
  'offline.page-incomplete': 'Only a part of WhatsApp’s page arrived. We are loading it again.',
  'offline.network-refused':
    'WhatsApp refuses this network because it goes through a proxy or a VPN. Turn it off, or use another network.',
  'offline.storage-failed':
    'WhatsApp cannot write to this PC’s disk. Delete files you do not need; messages come in again once there is room.',
  'offline.connection-lost': 'The connection to WhatsApp was lost. We are bringing it back.',
  'offline.page-crashed': 'The WhatsApp page stopped suddenly. We are restarting it.',
  'offline.start-failed': 'WhatsApp did not start. We are trying again.',
  'offline.used-elsewhere':
    'WhatsApp is open in another window with the same link. Close it there, then try again.',
  'offline.retry-in': 'Next try in {{time}}',
  'offline.retrying': 'Trying now…',
  'offline.retry-now': 'Try now',

  'banner.starting': 'Getting WhatsApp ready. You can already read your chats.',
  'banner.syncing': 'Loading what arrived while you were away…',
  'banner.unlinked':
    'Rosheta is not linked to the pharmacy’s phone. What you write is kept and sent after linking.',
  'banner.unavailable': 'WhatsApp has changed and Rosheta needs an update. Your chats can still be read.',
  'banner.blocked':
    'WhatsApp has blocked the pharmacy’s number. Open WhatsApp on the phone and ask for a review; what you write is kept and waits.',
  'banner.connect': 'Link the phone',
  'banner.details': 'Details',
  'banner.put-off': 'Put off, waiting here',
  'banner.only-first': 'Hide the others',

  'catch-up.all-in': 'Everything is stored here.',
  'catch-up.first':
    'The phone is linked. Here is what was written since {{since}}, and what was unread before it. Anything older is on the pharmacy’s phone only.',
  'catch-up.dismiss': 'Hide this notice',

  'data.stopped':
    'A part of Rosheta stopped suddenly and is being restarted. Wait a moment: what you typed is kept here.',
  'data.reopened':
    'A part of Rosheta stopped suddenly and was restarted automatically. Nothing written or received was lost, and no message is sent twice.',
  'data.dismiss': 'Hide this notice',

  'disk.low': 'The disk is full and Rosheta is running on its reserve. Delete files you do not need now.',
  'disk.full':
    'The disk is completely full and no new messages can be saved. Delete files you do not need; saving then continues automatically.',

  'clock.other-zone': 'This PC is on {{pc}}, the pharmacy on {{pharmacy}}: times here are the pharmacy’s.',
  'clock.open-zone': 'The pharmacy’s time zone',
  'clock.hide-zone': 'Hide this notice',
  'clock.ahead':
    'This PC’s clock is {{by}} ahead of WhatsApp’s. Correct the PC’s time: due times and scheduled messages follow it.',
  'clock.behind':
    'This PC’s clock is {{by}} behind WhatsApp’s. Correct the PC’s time: due times and scheduled messages follow it.',

  'training.title': 'Training mode',
  'training.body': 'Customers here are simulated; nothing is sent to WhatsApp.',
  'training.leave': 'Leave training',

  'nav.label': 'Navigation',
  'nav.settings': 'Settings',
  'nav.to-light': 'Light theme',
  'nav.to-dark': 'Dark theme',
  'nav.language': 'العربية',
  'page.chats': 'Chats',
  'page.tickets': 'Tickets',
  'page.prescriptions': 'Prescriptions',
  'page.customers': 'Customers',
  'page.follow-ups': 'Follow-ups',
  'page.templates': 'Replies',
  'page.reports': 'Reports',
  'page.ratings': 'Ratings',
};

export const shellPlurals: EnglishPlurals<typeof arPlurals> = {
  'banner.behind': { one: 'and {{count}} more', other: 'and {{count}} more' },
  'clock.minutes': { one: '{{count}} minute', other: '{{count}} minutes' },
  'clock.hours': { one: '{{count}} hour', other: '{{count}} hours' },
  'clock.days': { one: '{{count}} day', other: '{{count}} days' },
  'catch-up.arrived-closed': {
    one: '{{count}} message arrived while closed.',
    other: '{{count}} messages arrived while closed.',
  },
  'catch-up.arrived-away': {
    one: '{{count}} message arrived while the link was away.',
    other: '{{count}} messages arrived while the link was away.',
  },
  'catch-up.arrived-incomplete': {
    one: 'Messages may be missing in {{count}} chat, which shows where.',
    other: 'Messages may be missing in {{count}} chats, which show where.',
  },
  'catch-up.unplaced': {
    one: '{{count}} chat could not be read and cannot be shown here: look at the pharmacy’s phone.',
    other: '{{count}} chats could not be read and cannot be shown here: look at the pharmacy’s phone.',
  },
  'catch-up.unreadable': {
    one: '{{count}} message could not be read: look at the pharmacy’s phone.',
    other: '{{count}} messages could not be read: look at the pharmacy’s phone.',
  },
};
