import type { OwnTexts } from '../text-files.ts';

/** Searching in one conversation. */
export const threadSearchTexts = {
  'thread-search.open': 'البحث في هذه المحادثة',
  'thread-search.label': 'كلمة من هذه المحادثة',
  'thread-search.place': '{{at}} من {{count}}',
  'thread-search.nothing': 'لا نتائج',
  'thread-search.older': 'النتيجة الأقدم',
  'thread-search.newer': 'النتيجة الأحدث',
  'thread-search.day': 'الانتقال إلى يوم',
  'thread-search.close': 'إغلاق البحث',
} as const satisfies OwnTexts<'thread-search'>;
