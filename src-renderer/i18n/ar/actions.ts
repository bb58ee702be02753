import type { OwnTexts } from '../text-files.ts';

/** What can be done with a message, and what became of it. */
export const actionsTexts = {
  'actions.menu': 'خيارات الرسالة',
  'actions.copy': 'نسخ النص',
  'actions.copied': 'تم نسخ النص',
  'actions.info': 'تفاصيل الرسالة',
  'actions.info-sent': 'الإرسال',
  'actions.info-received': 'الاستلام',
  'actions.info-by': 'المرسل',
  'actions.info-by-customer': 'العميل',
  'actions.info-by-desk': 'روشتة تلقائيًا',
  'actions.info-from-phone': 'من الهاتف',
  'actions.info-link': 'طريق واتساب',
} as const satisfies OwnTexts<'actions'>;
