import type { OwnTexts } from '../text-files.ts';

/** What every page says. */
export const commonTexts = {
  'app.name': 'روشتة',
  'app.tagline': 'مكتب واتساب لكاونتر الصيدلية',

  'common.back': 'رجوع',
  'common.cancel': 'إلغاء',
  'common.close': 'إغلاق',
  'common.reading': 'جارٍ القراءة…',
  'common.reading-slow':
    'يستغرق ذلك وقتًا أطول من المعتاد. إن لم يظهر شيء بعد دقيقة فأغلق روشتة وافتحها من جديد؛ لن يضيع شيء.',
  'common.undo': 'تراجع',
  'common.retry': 'إعادة المحاولة',
  'common.to-chats': 'فتح المحادثات',
  'common.copied': 'تم النسخ',
} as const satisfies OwnTexts<'app' | 'common'>;
