import type { commonTexts as arTexts } from '../ar/common.ts';
import type { SameTexts } from '../text-files.ts';

/** What every page says. */
export const commonTexts: SameTexts<typeof arTexts> = {
  'app.name': 'Rosheta',
  'app.tagline': 'The WhatsApp desk for the pharmacy counter',

  'common.back': 'Back',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.retry': 'Try again',
  'common.to-chats': 'Open the chats',
  'common.copied': 'Copied',
};
