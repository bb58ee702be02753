import type { trayPlurals as arPlurals, trayTexts as arTexts } from '../ar/tray.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** Files on their way into a conversation. */
export const trayTexts: SameTexts<typeof arTexts> = {
  'tray.attach': 'Attach photos or files',
  'tray.drop-title': 'Drop the files here',
  'tray.drop-body': 'You will see them first: nothing is sent before you press Send.',
  'tray.close': 'Cancel and go back to the chat (Esc)',
  'tray.preparing': 'One moment, the file is being prepared…',
  'tray.caption': 'Add a caption…',
  'tray.caption-of': 'Caption of {{name}}',
  'tray.files': 'The files, in the order of sending',
  'tray.files-keys': 'Drag to change the order, or Alt with the arrow keys · Delete to remove',
  'tray.file-at': 'File {{place}}: {{name}}',
  'tray.remove': 'Remove {{name}}',
  'tray.add-more': 'Add files',
  'tray.send-as': 'Send as',
  'tray.as-image': 'Photo',
  'tray.as-video': 'Video',
  'tray.as-audio': 'Audio',
  'tray.as-document': 'Document',
  'tray.reduce': 'Reduce size',
  'tray.reduce-hint': 'A prescription stays readable, and arrives faster',

  'tray.problem-too-large': 'WhatsApp allows at most {{limit}} here.',
  'tray.problem-too-large-for-all':
    'The file is larger than WhatsApp allows ({{limit}}). Make it smaller or split it, then add it again.',
  'tray.problem-caption-too-long':
    'The caption is longer than WhatsApp allows. Shorten it, or send the rest as a message.',
  'tray.problem-sound-with-caption':
    'WhatsApp shows no caption with an audio file. Send it as a document, or remove the caption.',
  'tray.way-out-document': 'Send as a document',
  'tray.way-out-reduce': 'Reduce size',

  'tray.hint-unreadable': 'This file cannot be shown here; it is sent as a document, unchanged.',
  'tray.hint-animated':
    'Animated pictures are sent as documents, because they stop moving when sent as photos.',
  'tray.hint-as-it-is': 'The original is sent unchanged; it may reveal where and when it was taken.',

  'tray.refused-program': 'Programs are not sent, to protect the customer. Send a photo or a PDF instead.',
  'tray.refused-empty': 'The file is empty. Open it and check, then add it again.',
  'tray.refused-folder': 'This is a folder. Open it and choose the files inside.',
  'tray.refused-too-many': 'Up to 30 files can be sent at once. Send these first, then add the rest.',
  'tray.refused-unreadable':
    'The file could not be read. Check that it is still in its place, then add it again.',
  'tray.refused-hide': 'Hide this notice',

  'tray.sending': 'Sending…',
  'tray.waiting': 'Waiting to be sent',
  'tray.cancel-sending': 'Stop sending',
};

export const trayPlurals: EnglishPlurals<typeof arPlurals> = {
  'tray.title': { one: 'Send {{count}} file', other: 'Send {{count}} files' },
};
