import type { OwnTexts } from '../text-files.ts';

/** What the customer is doing just now. */
export const presenceTexts = {
  'presence.typing': 'يكتب الآن…',
  'presence.recording': 'يسجل رسالة صوتية…',
  'presence.online': 'متصل الآن',
  'presence.last-seen': 'آخر ظهور {{ago}}',
  'presence.section': 'ما يراه العميل',
  'presence.setting': 'إظهار «يكتب الآن» للعميل',
  'presence.setting-hint':
    'يرى العميل أن الصيدلية تكتب له، وأن أحدًا فتح واتساب الآن. بدون هذا الخيار لا يرى شيئًا حتى تصل الرسالة.',
} as const satisfies OwnTexts<'presence'>;
