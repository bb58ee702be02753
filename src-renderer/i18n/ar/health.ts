import type { OwnTexts } from '../text-files.ts';

/** What of a customer's health stands open beside the work for them. */
export const healthTexts = {
  'health.strip': 'تنبيه: حساسية وأدوية مزمنة',
  'health.allergies': 'حساسية:',
  'health.medicines': 'أدوية مزمنة:',
  'health.withheld': 'لهذا العميل ملاحظات خاصة. يُرجى الرجوع إلى المدير قبل الصرف.',
  'health.unread': 'تعذرت قراءة بيانات الحساسية. يُرجى سؤال العميل قبل الصرف.',
  'health.more': 'عرض الكل ({{number}})',
  'health.less': 'عرض أقل',
  'health.matches': 'يطابق حساسية مسجلة: {{names}}',
  'health.ask-title': 'مراجعة الحساسية قبل الإرسال',
  'health.ask-body': 'مسجل للعميل حساسية من {{names}}، وفي العرض «{{items}}». هل راجعها الصيدلي؟',
  'health.ask-yes': 'نعم، إرسال',
} as const satisfies OwnTexts<'health'>;
