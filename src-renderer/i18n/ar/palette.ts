import type { OwnTexts } from '../text-files.ts';

/** One search over everything. */
export const paletteTexts = {
  'palette.title': 'البحث عن أي شيء',
  'palette.field': 'اسم أو رقم أو كلمة من رسالة أو إجراء',
  'palette.results': 'نتائج البحث',
  'palette.actions': 'إجراءات',
  'palette.messages': 'الرسائل',
  'palette.replies': 'ردود محفوظة للمحادثة المفتوحة',
  'palette.number': 'محادثة برقم',
  'palette.pages': 'الصفحات',
  'palette.none-title': 'لا توجد نتائج',
  'palette.none-body': 'لا شيء باسم «{{query}}» ولا رسالة فيها هذا الكلام.',
  'palette.keys-move': 'تنقل',
  'palette.keys-open': 'فتح',
  'palette.keys-close': 'إغلاق',
} as const satisfies OwnTexts<'palette'>;
