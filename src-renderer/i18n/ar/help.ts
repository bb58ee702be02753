import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** The help; what it says stands in its own pages. */
export const helpTexts = {
  'help.title': 'المساعدة',
  'help.search': 'ابحث في المساعدة، مثل: الموبايل فصل',
  'help.topics': 'موضوعات المساعدة',
  'help.none': 'لا شيء عن «{{query}}». جرّب كلمة أخرى.',
  'help.about': 'مساعدة عن هذا',
  'help.open': 'فتح المساعدة',
  'help.setting': 'الإعدادات ← {{name}}',
  'help.hint': 'إجابات قصيرة عن كل ما في روشتة، على هذا الجهاز وبدون إنترنت.',
} satisfies OwnTexts<'help'>;

export const helpPlurals = {
  'help.found': {
    zero: 'لا موضوعات',
    one: 'موضوع واحد',
    two: 'موضوعان',
    few: '{{count}} موضوعات',
    many: '{{count}} موضوعًا',
    other: '{{count}} موضوع',
  },
} as const satisfies ArabicPlurals<'help'>;
