import type { commonTexts as arTexts } from '../ar/common.ts';
import type { SameTexts } from '../text-files.ts';

/** What every page says. */
export const commonTexts: SameTexts<typeof arTexts> = {
  'app.name': 'Rosheta',
  'app.tagline': 'The WhatsApp desk for the pharmacy counter',

  'common.back': 'Back',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.reading': 'Reading…',
  'common.reading-slow':
    'This takes longer than usual. If nothing comes within a minute, close Rosheta and open it again; nothing is lost.',
  'common.undo': 'Undo',
  'common.retry': 'Try again',
  'common.to-chats': 'Open the chats',
  'common.copied': 'Copied',
};
