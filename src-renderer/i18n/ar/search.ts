import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** What a search over everything found. */
export const searchTexts = {
  'search.label': 'نتائج البحث',
  'search.chats': 'المحادثات',
  'search.notes': 'الملاحظات الداخلية',
  'search.messages': 'الرسائل',
  'search.nothing': 'لم نجد «{{query}}» في الأسماء ولا الأرقام ولا الرسائل. جرّب كلمة أقصر.',
} as const satisfies OwnTexts<'search'>;

export const searchPlurals = {
  'search.more-chats': {
    zero: 'لا محادثات أخرى',
    one: 'عرض محادثة أخرى',
    two: 'عرض محادثتين أخريين',
    few: 'عرض {{count}} محادثات أخرى',
    many: 'عرض {{count}} محادثة أخرى',
    other: 'عرض {{count}} محادثة أخرى',
  },
} as const satisfies ArabicPlurals<'search'>;
