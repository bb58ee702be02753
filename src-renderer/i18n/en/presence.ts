import type { presenceTexts as arTexts } from '../ar/presence.ts';
import type { SameTexts } from '../text-files.ts';

/** What the customer is doing just now. */
export const presenceTexts: SameTexts<typeof arTexts> = {
  'presence.typing': 'typing…',
  'presence.recording': 'recording a voice note…',
  'presence.online': 'online',
  'presence.last-seen': 'last seen {{ago}}',
  'presence.section': 'What customers see',
  'presence.setting': 'Show customers that someone is typing',
  'presence.setting-hint':
    'The customer sees that the pharmacy is writing to them, and that someone is at WhatsApp now. Without it they see nothing until the message arrives.',
};
