import type { OwnTexts } from '../text-files.ts';

/** Fields of a day and of a time. */
export const datesTexts = {
  'dates.placeholder': 'يوم/شهر/سنة',
  'dates.unreadable': 'اكتب التاريخ هكذا: 25/12/2027',
  'dates.too-early': 'أول يوم هنا {{date}}',
  'dates.too-late': 'آخر يوم هنا {{date}}',
  'dates.time-unreadable': 'اكتب الوقت هكذا: {{example}}',
  'dates.clear': 'مسح التاريخ',
  'dates.day': 'اليوم',
  'dates.time': 'الوقت',
  'dates.open-calendar': 'فتح التقويم',
  'dates.choose-time': 'اختيار الوقت من القائمة',
  'dates.choose-month': 'اختر الشهر',
  'dates.choose-year': 'اختر السنة',
  'dates.next-month': 'الشهر التالي',
  'dates.previous-month': 'الشهر السابق',
  'dates.next-year': 'السنة التالية',
  'dates.previous-year': 'السنة السابقة',
  'dates.next-decade': 'السنوات التالية',
  'dates.previous-decade': 'السنوات السابقة',
} as const satisfies OwnTexts<'dates'>;
