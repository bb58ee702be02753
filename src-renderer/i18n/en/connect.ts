import type { connectTexts as arTexts } from '../ar/connect.ts';
import type { SameTexts } from '../text-files.ts';

/** Linking to the phone. */
export const connectTexts: SameTexts<typeof arTexts> = {
  'connect.starting-title': 'Hello, getting WhatsApp ready…',
  'connect.starting-body': 'Only a few seconds. Keep the app open.',
  'connect.starting-late':
    'This is taking longer than usual: the internet or WhatsApp is slow. Rosheta keeps waiting, and you can press “Try now”.',
  'connect.qr-title': 'Link the pharmacy’s phone',
  'connect.qr-body': 'Only once. After that, Rosheta opens straight to your chats.',
  'connect.step-open': 'Open WhatsApp on the pharmacy’s phone',
  'connect.step-devices': 'In the menu or Settings, choose “Linked devices”',
  'connect.step-link': 'Tap “Link a device”',
  'connect.step-point': 'Point the phone’s camera at this code',
  'connect.step-by-number': 'Choose “Link with phone number instead”',
  'connect.step-type-code': 'Type the code shown here on the phone',
  'connect.qr-label': 'QR code to link the pharmacy’s phone',
  'connect.qr-renews': 'The code renews automatically',
  'connect.time-left': 'Time left',
  'connect.refresh': 'Renew the code',
  'connect.show-qr': 'Show a new QR code',
  'connect.use-qr': 'Link with a QR code',
  'connect.use-phone': 'Link by phone number',
  'connect.unlinked-title': 'The phone ended the previous link',
  'connect.unlinked-body':
    'Your chats are kept on this PC as they were. Scan the code to bring messages back.',
  'connect.phone-title': 'Link by phone number',
  'connect.phone-body': 'Type the pharmacy’s WhatsApp number; you will get a code to type on the phone.',
  'connect.phone-label': 'The pharmacy’s WhatsApp number',
  'connect.phone-hint': 'Egyptian numbers as they are, others with their country code.',
  'connect.phone-submit': 'Get the code',
  'connect.pairing-title': 'Type this code on the phone',
  'connect.pairing-body': 'The code is for {{phone}}. WhatsApp shows a notification on the phone.',
  'connect.pairing-label': 'Pairing code',
  'connect.syncing-title': 'Linked, loading your chats',
  'connect.syncing-body': 'The first time can take a few minutes. Keep the phone online.',
  'connect.online-title': 'Connected to WhatsApp',
  'connect.online-body': 'Everything is ready.',
  'connect.offline-title': 'WhatsApp cannot be reached',
  'connect.offline-note': 'What you write to customers is kept here and sent when the connection is back.',
  'connect.timed-out-title': 'Linking timed out',
  'connect.timed-out-body': 'The code was not scanned in time. Have the phone ready, then show a new code.',
  'connect.logged-out-title': 'The phone was unlinked',
  'connect.logged-out-body': 'This PC was unlinked. Chats are kept, and you can link again any time.',
  'connect.access-refused-title': 'WhatsApp refuses Rosheta’s access',
  'connect.access-refused-body':
    'The access token for WhatsApp’s server has ended or was withdrawn. Put a new one into Settings → WhatsApp → Link to WhatsApp’s server. Chats are kept, and messages not sent yet wait.',
  'connect.not-set-up-title': 'The WhatsApp number is not set up completely',
  'connect.not-set-up-body':
    'Something is missing for the link to WhatsApp’s server, or the number is not registered there. Open Settings → WhatsApp → Link to WhatsApp’s server and press “Check now”. Chats are kept, and messages not sent yet wait.',
  'connect.open-settings': 'Open the WhatsApp settings',
  'connect.ask-manager': 'The manager’s account can do this.',
  'connect.unavailable-title': 'WhatsApp has changed: Rosheta needs an update',
  'connect.unavailable-body':
    'Install the latest Rosheta to get messages again. Stored chats can be read and searched.',
  'connect.storage-title': 'No room on the disk for WhatsApp',
  'connect.blocked-title': 'WhatsApp has blocked the pharmacy’s number',
  'connect.blocked-body':
    'Open WhatsApp on the pharmacy’s phone and ask there for a review. Nothing is lost: chats are kept here, and messages not sent yet wait.',
  'connect.blocked-note':
    'When the number works on the phone again, press “Try now”. Until then Rosheta leaves WhatsApp alone.',
  'connect.open-desk': 'Open stored chats',
  'connect.open-desk-hint': 'Read, search and write replies to be sent later',
  'connect.enter-training': 'Training mode',
  'connect.enter-training-hint': 'Try Rosheta with simulated customers, no WhatsApp',
  'connect.restore': 'Restore a backup',
  'connect.restore-hint': 'From another PC, or from earlier',
};
