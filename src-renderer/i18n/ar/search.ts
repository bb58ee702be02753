import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** What a search over everything found. */
export const searchTexts = {
  'search.label': 'نتائج البحث',
  'search.chats': 'المحادثات',
  'search.notes': 'الملاحظات الداخلية',
  'search.messages': 'الرسائل',
  'search.nothing': 'لم نجد «{{query}}» في الأسماء ولا الأرقام ولا الرسائل. جرّب كلمة أقصر.',
  'search.nothing-filtered': 'لا رسائل فيها «{{query}}» بهذه التصفية.',
  'search.meant': 'هل المقصود «{{query}}»؟',
  'search.filters': 'تصفية الرسائل',
  'search.no-filters': 'إلغاء التصفية',
  'search.writer': 'المرسل',
  'search.anybody': 'الكل',
  'search.customer': 'العميل',
  'search.pharmacy': 'الصيدلية',
  'search.kind': 'النوع',
  'search.any-kind': 'كل الأنواع',
  'search.kind-text': 'نص',
  'search.kind-audio': 'صوت',
  'search.kind-image': 'صورة',
  'search.kind-document': 'مستند',
  'search.kind-video': 'فيديو',
  'search.kind-other': 'غير ذلك',
  'search.has-file': 'مع ملف فقط',
  'search.first-day': 'من يوم',
  'search.last-day': 'إلى يوم',
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
