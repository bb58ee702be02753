/** English: files of messages. */
export const enMedia = {
  'error.media-missing': 'This file is no longer on this PC. Choose it again, then send.',
  'error.media-too-large':
    'The file is larger than WhatsApp allows. Make it smaller, or send it as a document.',
  'error.too-late': 'The message has already left and cannot be stopped. You can delete it on the phone.',
} as const;
