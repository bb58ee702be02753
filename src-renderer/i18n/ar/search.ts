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
    one: 'اعرض محادثة أخرى',
    two: 'اعرض محادثتين أخريين',
    few: 'اعرض {{count}} محادثات أخرى',
    many: 'اعرض {{count}} محادثة أخرى',
    other: 'اعرض {{count}} محادثة أخرى',
  },
} as const satisfies ArabicPlurals<'search'>;
